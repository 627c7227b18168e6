package drydock.node.serving;

import drydock.node.engine.OpenGraph;
import drydock.node.generation.Generation;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open files of one generation. Whoever reads holds a lease on it; it is closed in the
/// background once it was retired and its last reader has left.
public final class OpenGeneration {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  private final Generation generation;
  private final Map<String, OpenGraph> members;
  private final Executor closer;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();

  /// Its readers, and one more until it is retired. It never rises from zero again.
  private final AtomicInteger holders = new AtomicInteger(1);

  private volatile boolean retired;

  OpenGeneration(Generation generation, Map<String, OpenGraph> members, Executor closer) {
    this.generation = generation;
    this.members = Map.copyOf(members);
    this.closer = closer;
  }

  public Generation generation() {
    return generation;
  }

  /// False once it is being closed: look for the one that replaced it.
  boolean lease() {
    int now = holders.get();
    while (now > 0 && !holders.compareAndSet(now, now + 1)) {
      now = holders.get();
    }
    return now > 0;
  }

  void leave() {
    if (holders.decrementAndGet() == 0) {
      closer.execute(this::close);
    }
  }

  /// Nobody new comes here. Called once.
  void retire() {
    retired = true;
    leave();
  }

  /// Undoes a retirement, as long as somebody still reads.
  boolean revive() {
    boolean held = lease();
    retired = !held;
    return held;
  }

  /// It is not to be shown to anybody after all.
  public void discard() {
    retire();
  }

  Optional<OpenGraph> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /// Done when every file is closed.
  public CompletableFuture<Void> closed() {
    return closed;
  }

  int readers() {
    return Math.max(0, holders.get() - (retired ? 0 : 1));
  }

  private void close() {
    members.forEach((name, graph) -> {
      try {
        graph.close();
      } catch (RuntimeException e) {
        LOG.error(
            "closing {} {} of generation {}: {}",
            generation.family(),
            name,
            generation.number(),
            e.toString());
      }
    });
    closed.complete(null);
  }
}
