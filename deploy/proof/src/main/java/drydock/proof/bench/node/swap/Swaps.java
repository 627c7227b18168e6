package drydock.proof.bench.node.swap;

import drydock.node.serving.OpenGeneration;
import drydock.operations.node.MemberState;
import drydock.operations.node.NodeCall;
import drydock.operations.node.Published;
import drydock.proof.bench.node.BenchNode;
import drydock.proof.report.NeverHappened;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Publishes one generation after the other. A stage has to start from what is live, so there is
/// one build before each publish; it has ended before either window begins.
final class Swaps {
  static final String FAMILY = "swap";

  /// A build has just ended when the quiet time begins.
  private static final long LEAST_QUIET = TimeUnit.MILLISECONDS.toNanos(250);

  private static final long MOST_QUIET = TimeUnit.SECONDS.toNanos(2);
  private static final long GAP = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long CLOSED_SECONDS = 60;

  private final BenchNode node;
  private final Stock stock;
  private final Generations generations;
  private long live;
  private long bytes;
  private long quiet = LEAST_QUIET;

  Swaps(BenchNode node, Stock stock, Generations generations) {
    this.node = node;
    this.stock = stock;
    this.generations = generations;
  }

  /// The first generation, before anybody reads.
  void begin() throws IOException, InterruptedException {
    node.core().create(node.call(FAMILY));
    NodeCall call = stage();
    generations.announce(1);
    isLive(node.publish(call, live));
    node.tidy(call);
  }

  /// Builds the next generation.
  NodeCall stage() throws IOException, InterruptedException {
    NodeCall call = node.call(FAMILY);
    String blueprint = node.freight(call).blueprint(stock.plans(node.freight(call), live + 1));
    node.stage(call, live, blueprint, (_, _, _) -> {});
    return call;
  }

  /// Publishes what was staged. Both windows are over when this returns.
  Windows swap(NodeCall call) throws InterruptedException {
    long quietFrom = System.nanoTime();
    TimeUnit.NANOSECONDS.sleep(quiet);
    Window publish = published(call);
    Window control = publish.before(GAP);
    if (control.start() < quietFrom) {
      control = publish.after(GAP);
      TimeUnit.NANOSECONDS.sleep(Math.max(0, control.end() - System.nanoTime()));
    }
    // Long enough for the next one, if it is not much longer than this one.
    quiet = Math.min(MOST_QUIET, Math.max(quiet, 2 * (publish.nanos() + GAP)));
    return new Windows(publish, control);
  }

  void tidy(NodeCall call) {
    node.tidy(call);
  }

  long live() {
    return live;
  }

  /// Of the graph's file.
  long bytes() {
    return bytes;
  }

  /// From the commit call until the old generation's files are closed.
  private Window published(NodeCall call) throws InterruptedException {
    OpenGeneration old = node.family(FAMILY).shelf().live().orElseThrow();
    CompletableFuture<Long> closed = old.closed().thenApply(_ -> System.nanoTime());
    generations.announce(live + 1);
    long start = System.nanoTime();
    Published published = node.publish(call, live);
    long returned = System.nanoTime();
    isLive(published);
    try {
      return new Window(start, Math.max(returned, closed.get(CLOSED_SECONDS, TimeUnit.SECONDS)));
    } catch (ExecutionException | TimeoutException e) {
      throw new NeverHappened(
          "the old generation's files were not closed: " + node.family(FAMILY).shelf().open());
    }
  }

  private void isLive(Published published) {
    if (published.generation() != live + 1) {
      throw new NeverHappened(
          "generation %d was published; expected %d, whose number is in its rows"
              .formatted(published.generation(), live + 1));
    }
    live = published.generation();
    generations.published(live);
    bytes =
        published.members().stream()
            .filter(member -> member.name().equals("main"))
            .mapToLong(MemberState::bytes)
            .sum();
  }
}
