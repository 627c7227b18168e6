package drydock.proof.bench;

import drydock.proof.report.NeverHappened;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// A number of callers that each run one operation after the other, on families of their own.
record Callers(int number, int families) {
  /// Runs for about `length` and lets what is under way end; operations per second over all of it.
  Rate run(Duration length, Consumer<String> operation) {
    long start = System.nanoTime();
    long until = start + length.toNanos();
    long done = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
      List<Future<Long>> all = new ArrayList<>();
      for (int caller = 0; caller < number; caller++) {
        int mine = caller;
        all.add(threads.submit(() -> loop(mine, until, operation)));
      }
      for (Future<Long> one : all) {
        done += one.get();
      }
    } catch (ExecutionException e) {
      throw new NeverHappened("an operation failed: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NeverHappened("interrupted");
    }
    return new Rate(done, (System.nanoTime() - start) / 1e9);
  }

  private long loop(int caller, long until, Consumer<String> operation) {
    long done = 0;
    for (int family = caller; System.nanoTime() < until; family = (family + number) % families) {
      operation.accept("family-" + family);
      done++;
    }
    return done;
  }

  record Rate(long operations, double seconds) {
    static final Rate NONE = new Rate(0, 0);

    Rate plus(Rate other) {
      return new Rate(operations + other.operations, seconds + other.seconds);
    }

    double perSecond() {
      return operations / seconds;
    }
  }
}
