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
import java.util.concurrent.TimeUnit;

/// The worker processes, one of them killed every few seconds and started again, and now and then
/// all of them at once.
final class Crew implements AutoCloseable {
  private final SoakHouse house;
  private final Path folder;
  private final List<String> settings;
  private final Random random;
  private final Faults faults;
  private final List<WorkerJvm> workers = new ArrayList<>();
  private final CountDownLatch peace = new CountDownLatch(1);

  Crew(SoakHouse house, Path folder, SoakOptions options, Faults faults) {
    this.house = house;
    this.folder = folder;
    this.settings = options.settings();
    this.random = new Random(options.seed());
    this.faults = faults;
    for (int number = 0; number < options.workers(); number++) {
      workers.add(start(number));
    }
  }

  /// Goes on until [#calm], for as long as it is called.
  void killAtRandom(Duration pause) {
    long spread = Math.max(1, pause.toMillis());
    while (!isCalmWithin(spread / 2 + random.nextLong(spread))) {
      if (random.nextInt(10) == 0) {
        faults.outages.incrementAndGet();
        for (int number = 0; number < workers.size(); number++) {
          kill(number);
        }
        for (int number = 0; number < workers.size(); number++) {
          workers.set(number, start(number));
        }
      } else {
        int number = random.nextInt(workers.size());
        kill(number);
        workers.set(number, start(number));
      }
    }
  }

  /// Ends the killing; the workers that run then are left alone.
  void calm() {
    peace.countDown();
  }

  private boolean isCalmWithin(long millis) {
    try {
      return peace.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void kill(int number) {
    WorkerJvm worker = workers.get(number);
    if (!worker.alive()) {
      throw new IllegalStateException(
          "worker " + number + " ended by itself; " + log(number) + " tells why");
    }
    worker.kill();
    faults.kills.incrementAndGet();
  }

  private WorkerJvm start(int number) {
    try {
      return WorkerJvm.start(
          house.database(), house.temporal(), settings, line -> write(number, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    workers.forEach(WorkerJvm::kill);
  }
}
