package drydock.proof.bench.node.swap;

import drydock.proof.bench.node.BenchNode;
import drydock.proof.report.NeverHappened;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// All readers of one run.
final class Readers implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private final List<SwapReader> all;

  Readers(BenchNode node, Generations generations, long items, int readers) {
    all =
        IntStream.range(0, readers)
            .mapToObj(number -> new SwapReader(node, generations, items, number))
            .toList();
    all.forEach(SwapReader::start);
  }

  /// Full speed would make a build take minutes; while one runs, they go on slowly.
  void slow(boolean slow) {
    all.forEach(reader -> reader.slow(slow));
    all.forEach(SwapReader::taken);
  }

  /// Sorts what was read into the windows. Waits for the reads that began in them: the longest ones
  /// are of these.
  void into(Windows windows, Latencies publish, Latencies control) throws InterruptedException {
    long last = Math.max(windows.publish().end(), windows.control().end());
    long deadline = System.nanoTime() + PATIENCE;
    for (SwapReader reader : all) {
      while (!reader.isPast(last)) {
        if (System.nanoTime() - deadline > 0) {
          throw new NeverHappened("a read takes longer than 60 s");
        }
        TimeUnit.MILLISECONDS.sleep(1);
      }
      ReadTimes times = reader.taken();
      times.into(publish, windows.publish());
      times.into(control, windows.control());
    }
  }

  long sum(ToLongFunction<SwapReader> figure) {
    return all.stream().mapToLong(figure).sum();
  }

  /// What the first failed read said; empty where none failed.
  String failure() {
    return all.stream().map(SwapReader::failure).filter(Objects::nonNull).findFirst().orElse("");
  }

  /// Returns when none reads any more; may be called again.
  @Override
  public void close() {
    try {
      for (SwapReader reader : all) {
        reader.stop();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
