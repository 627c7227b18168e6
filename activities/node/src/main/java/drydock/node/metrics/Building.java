package drydock.node.metrics;

/// A build under way.
public final class Building implements AutoCloseable {
  private final NodeMetrics metrics;
  private boolean done;

  Building(NodeMetrics metrics) {
    this.metrics = metrics;
  }

  public void done() {
    done = true;
  }

  @Override
  public void close() {
    metrics.ended(done);
  }
}
