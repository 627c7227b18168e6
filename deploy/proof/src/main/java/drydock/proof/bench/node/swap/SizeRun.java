package drydock.proof.bench.node.swap;

import drydock.node.volume.DurableFiles;
import drydock.operations.node.NodeCall;
import drydock.proof.bench.node.BenchNode;
import drydock.proof.report.NeverHappened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// All publishes of one size, on a node of their own.
final class SizeRun {
  private final SwapPlan plan;
  private final int rows;
  private final Latencies publish = new Latencies();
  private final Latencies control = new Latencies();
  private final Latencies windows = new Latencies();
  private final Generations generations = new Generations();
  private int after;

  SizeRun(SwapPlan plan, int rows) {
    this.plan = plan;
    this.rows = rows;
  }

  SizeFigures run(Path folder) throws IOException, InterruptedException {
    Path files = Files.createDirectory(folder.resolve("files-" + rows));
    Path data = folder.resolve("node-" + rows);
    Stock stock = Stock.write(files, rows);
    try (BenchNode node = BenchNode.open(data, plan.readers(), 1, false)) {
      Swaps swaps = new Swaps(node, stock, generations);
      swaps.begin();
      try (Readers readers = new Readers(node, generations, stock.items(), plan.readers())) {
        return run(swaps, readers);
      }
    } finally {
      DurableFiles.deleteTree(data);
      DurableFiles.deleteTree(files);
    }
  }

  private SizeFigures run(Swaps swaps, Readers readers) throws IOException, InterruptedException {
    for (int warm = 0; warm < plan.warmUps(); warm++) {
      next(swaps, readers, new Latencies(), new Latencies());
    }
    for (int number = 0; number < plan.publishes(); number++) {
      Windows now = next(swaps, readers, publish, control);
      windows.add(now.publish().nanos());
      after += now.controlIsAfter() ? 1 : 0;
    }
    readers.close();
    Count count = Count.of(readers);
    expect(swaps.live(), count);
    return new SizeFigures(publish, control, windows, after, swaps.bytes(), count);
  }

  private static Windows next(Swaps swaps, Readers readers, Latencies publish, Latencies control)
      throws IOException, InterruptedException {
    readers.slow(true);
    NodeCall call = swaps.stage();
    readers.slow(false);
    Windows windows = swaps.swap(call);
    readers.into(windows, publish, control);
    swaps.tidy(call);
    return windows;
  }

  /// A percentile of too few reads is none, and a generation that nobody read proves nothing.
  private void expect(long live, Count count) {
    int fewest = Math.min(publish.count(), control.count());
    if (fewest < plan.leastReads()) {
      throw new NeverHappened(
          "%d reads were in the windows of %d publishes of %d rows and %d in those without one;"
                  .formatted(publish.count(), windows.count(), rows, control.count())
              + " expected at least %d for a 99.9th percentile; ask for more --publishes"
                  .formatted(plan.leastReads()));
    }
    for (long generation = 1; generation <= live; generation++) {
      if (!generations.wasSeen(generation)) {
        throw new NeverHappened(
            "generation %d was read by nobody; of %d reads %d failed: %s"
                .formatted(generation, count.reads(), count.failed(), count.failure()));
      }
    }
  }
}
