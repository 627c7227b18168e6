package drydock.node;

import drydock.node.event.Events;
import drydock.node.metrics.NodeMetrics;

/// Counts what happens, and has the ledger told soon of what an operator would want to know.
final class Happenings implements Events {
  private final NodeMetrics metrics;
  private volatile Runnable report = () -> {};

  Happenings(NodeMetrics metrics) {
    this.metrics = metrics;
  }

  void tell(Runnable reporting) {
    report = reporting;
  }

  @Override
  public void published() {
    metrics.published();
  }

  @Override
  public void buildBegan() {
    metrics.buildBegan();
  }

  @Override
  public void buildEnded(boolean sealed) {
    metrics.buildEnded(sealed);
  }

  @Override
  public void recovered(Enum<?> kind) {
    metrics.recovered(kind);
    report.run();
  }

  @Override
  public void quarantined() {
    report.run();
  }
}
