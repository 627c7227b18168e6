package drydock.proof.bench.node.swap;

import drydock.node.engine.Query;
import drydock.node.engine.QueryRefused;
import drydock.node.serving.Serving;
import drydock.proof.bench.node.BenchNode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One reader at full speed. It checks every answer and notes when each read began and ended.
final class SwapReader {
  private static final int SUBGRAPH_EVERY = 4;
  private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Query STAMP = new Query(Stock.STAMP, Map.of());

  private final BenchNode node;
  private final Generations generations;
  private final long items;
  private final SplittableRandom random;
  private final Thread thread;
  private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong mixed = new AtomicLong();
  private volatile boolean stopped;
  private volatile boolean slow;
  private volatile long began;
  private ReadTimes times = new ReadTimes();

  SwapReader(BenchNode node, Generations generations, long items, int number) {
    this.node = node;
    this.generations = generations;
    this.items = items;
    this.random = new SplittableRandom(number);
    this.thread = Thread.ofPlatform().daemon().name("bench-reader-" + number).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!stopped) {
      if (slow) {
        LockSupport.parkNanos(SLOW);
      }
      long begin = System.nanoTime();
      began = begin;
      try {
        if (!(reads.get() % SUBGRAPH_EVERY == 0 ? subgraph() : graph())) {
          mixed.incrementAndGet();
        }
      } catch (QueryRefused | RuntimeException e) {
        failed.incrementAndGet();
        failure.compareAndSet(null, e.toString());
      } catch (InterruptedException e) {
        return;
      }
      note(begin, System.nanoTime());
      reads.incrementAndGet();
    }
  }

  private boolean graph() throws QueryRefused, InterruptedException {
    long id = random.nextLong(items);
    long oldest = generations.oldest();
    Serving.Answered answered =
        node.core().query(Swaps.FAMILY, "main", new Query(Stock.ITEM, Map.of("id", id)));
    List<?> row = answered.answer().rows().getFirst();
    return whole(oldest, answered, row)
        && number(row.get(1)) == Stock.lotOf(number(row.get(0)))
        && number(row.get(2)) == id;
  }

  private boolean subgraph() throws QueryRefused, InterruptedException {
    long oldest = generations.oldest();
    Serving.Answered answered = node.core().query(Swaps.FAMILY, Stock.SUBGRAPH, STAMP);
    return whole(oldest, answered, answered.answer().rows().getFirst());
  }

  /// Its stamp is that of a generation which was live while it read, and of the one it says.
  private boolean whole(long oldest, Serving.Answered answered, List<?> row) {
    long stamp = number(row.getFirst());
    generations.seen(stamp);
    return oldest <= stamp && stamp <= generations.newest() && stamp == answered.generation();
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : -1;
  }

  private synchronized void note(long begin, long end) {
    times.add(begin, end);
  }

  /// What it has noted since it was asked last.
  synchronized ReadTimes taken() {
    ReadTimes taken = times;
    times = new ReadTimes();
    return taken;
  }

  /// Rests between reads, or not any more.
  void slow(boolean slow) {
    this.slow = slow;
  }

  /// Whether every read that began up to then has ended and was noted.
  boolean isPast(long time) {
    return began > time;
  }

  long reads() {
    return reads.get();
  }

  long failed() {
    return failed.get();
  }

  long mixed() {
    return mixed.get();
  }

  @Nullable String failure() {
    return failure.get();
  }

  void stop() throws InterruptedException {
    stopped = true;
    thread.join();
  }
}
