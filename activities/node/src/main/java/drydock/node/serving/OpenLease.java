package drydock.node.serving;

import drydock.node.engine.OpenGraph;
import drydock.node.generation.Generation;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// While somebody has it, the generation's files stay open.
public final class OpenLease implements AutoCloseable {
  private final OpenGeneration open;
  private final AtomicBoolean left = new AtomicBoolean();

  private OpenLease(OpenGeneration open) {
    this.open = open;
  }

  /// Empty when that generation is being closed.
  static Optional<OpenLease> on(OpenGeneration open) {
    return open.lease() ? Optional.of(new OpenLease(open)) : Optional.empty();
  }

  /// Another one on the same; this one is still held.
  OpenLease again() {
    return on(open).orElseThrow();
  }

  public Generation generation() {
    return open.generation();
  }

  Optional<OpenGraph> member(String name) {
    return open.member(name);
  }

  @Override
  public void close() {
    if (left.compareAndSet(false, true)) {
      open.leave();
    }
  }
}
