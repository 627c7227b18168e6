package drydock.proof.soak;

import drydock.proof.child.WorkerJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// The worker processes, one of them killed every few seconds and started again, and now and then
/// all of them at once.
final class Crew implements AutoCloseable {
  /// Of so many kills one is of all of them.
  private static final int ALL_AT_ONCE = 10;

  private final SoakHouse house;
  private final Path folder;
  private final List<String> settings;
  private final Random random;
  private final Faults faults;
  private final List<Future<WorkerJvm>> workers = new ArrayList<>();
  private final ExecutorService starts = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch peace = new CountDownLatch(1);

  /// Returns when all of them serve.
  Crew(SoakHouse house, Path folder, SoakOptions options, Faults faults) {
    this.house = house;
    this.folder = folder;
    this.settings = options.settings();
    this.random = new Random(options.seed());
    this.faults = faults;
    for (int number = 0; number < options.workers(); number++) {
      int slot = number;
      workers.add(starts.submit(() -> start(slot)));
    }
    awaitAll();
  }

  /// Goes on until [#calm]. One of several is always left, but for when all go at once.
  void killAtRandom(Duration pause) {
    long spread = Math.max(1, pause.toMillis());
    while (!isCalmWithin(spread / 2 + random.nextLong(spread))) {
      boolean all = random.nextInt(ALL_AT_ONCE) == 0;
      int victim = random.nextInt(workers.size());
      List<Integer> serving = serving();
      if (all && serving.size() == workers.size()) {
        faults.outages.incrementAndGet();
        serving.forEach(this::replace);
      } else if (serving.size() > 1) {
        replace(serving.get(victim % serving.size()));
      } else if (workers.size() == 1) {
        serving.forEach(this::replace);
      }
    }
  }

  /// Ends the killing; the workers that run then are left alone.
  void calm() {
    peace.countDown();
  }

  /// Returns when all that were started again serve.
  void awaitAll() {
    IntStream.range(0, workers.size()).forEach(this::get);
  }

  private boolean isCalmWithin(long millis) {
    try {
      return peace.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private List<Integer> serving() {
    return IntStream.range(0, workers.size())
        .filter(number -> workers.get(number).isDone())
        .boxed()
        .toList();
  }

  private void replace(int number) {
    WorkerJvm worker = get(number);
    if (!worker.alive()) {
      throw new IllegalStateException(
          "worker " + number + " ended by itself; " + log(number) + " tells why");
    }
    worker.kill();
    faults.kills.incrementAndGet();
    workers.set(number, starts.submit(() -> start(number)));
  }

  private WorkerJvm get(int number) {
    try {
      return workers.get(number).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("worker " + number + " cannot be started", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private WorkerJvm start(int number) throws IOException {
    return WorkerJvm.start(
        house.database(), house.temporal(), settings, line -> write(number, line));
  }

  private Path log(int number) {
    return folder.resolve("worker-" + number + ".log");
  }

  private void write(int number, String line) {
    try {
      Files.writeString(
          log(number),
          line + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    for (int number = 0; number < workers.size(); number++) {
      get(number).kill();
    }
    starts.close();
  }
}
