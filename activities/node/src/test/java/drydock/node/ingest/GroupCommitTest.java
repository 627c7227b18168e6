package drydock.node.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.failpoint.Failpoint;
import drydock.node.failpoint.Failpoints;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
  private static final int WRITERS = 8;
  private static final int EACH = 100;

  @TempDir Path folder;

  /// The first group is held until all others queue up: they share one force.
  @Test
  void those_who_come_while_one_forces_share_the_next_force() throws Exception {
    FaultyDisk disk = new FaultyDisk();
    List<Thread> writers = new ArrayList<>();
    CountDownLatch leading = new CountDownLatch(1);
    AtomicBoolean first = new AtomicBoolean(true);
    Failpoints held =
        (point, _) -> {
          if (point == Failpoint.INGEST_APPENDED && first.getAndSet(false)) {
            leading.countDown();
            awaitWaiting(writers);
          }
        };
    try (StagingLog log = StagingLog.open(folder, Ingests.LIMITS, held, disk)) {
      int before = disk.forces.get();
      Thread leader = append(log, "leader");
      assertThat(leading.await(20, TimeUnit.SECONDS)).isTrue();
      for (int at = 0; at < WRITERS; at++) {
        synchronized (writers) {
          writers.add(append(log, "w" + at));
        }
      }
      leader.join(20_000);
      for (Thread writer : writers) {
        writer.join(20_000);
      }

      assertThat(Ingests.ids(folder, log.end())).hasSize(1 + WRITERS);
      assertThat(disk.forces.get() - before).isEqualTo(2);
    }
  }

  private static Thread append(StagingLog log, String id) {
    return Thread.ofPlatform()
        .start(() -> {
          try {
            log.append(Ingests.one(id));
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void awaitWaiting(List<Thread> writers) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (System.nanoTime() < deadline) {
      synchronized (writers) {
        if (writers.size() == WRITERS
            && writers.stream().allMatch(it -> it.getState() == Thread.State.WAITING)) {
          return;
        }
      }
      Thread.onSpinWait();
    }
    throw new IllegalStateException("the others did not queue up");
  }

  @Test
  void eight_writers_need_fewer_forces_than_ingests() throws Exception {
    FaultyDisk disk = new FaultyDisk();
    try (StagingLog log = StagingLog.open(folder, Ingests.LIMITS, Ingests.NONE, disk);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      long alone = System.nanoTime();
      write(log, "alone");
      alone = System.nanoTime() - alone;
      int before = disk.forces.get();
      long together = System.nanoTime();
      List<Future<?>> all = new ArrayList<>();
      for (int writer : IntStream.range(0, WRITERS).toArray()) {
        all.add(writers.submit(() -> write(log, "w" + writer)));
      }
      for (Future<?> one : all) {
        one.get();
      }
      together = System.nanoTime() - together;
      int forces = disk.forces.get() - before;

      System.out.printf(
          Locale.ROOT,
          "group commit: 1 writer %.0f/s; %d writers %.0f/s, %.1f times as many, %d ingests with %d"
              + " forces%n",
          EACH * 1e9 / alone,
          WRITERS,
          WRITERS * EACH * 1e9 / together,
          (double) WRITERS * alone / together,
          WRITERS * EACH,
          forces);
      assertThat(forces).isLessThan(WRITERS * EACH * 3 / 4);
      assertThat(Ingests.ids(folder, log.end()))
          .hasSize((WRITERS + 1) * EACH)
          .doesNotHaveDuplicates();
    }
  }

  private static Object write(StagingLog log, String writer) throws Exception {
    for (int at = 0; at < EACH; at++) {
      log.append(Ingests.one(writer + "-" + at));
    }
    return writer;
  }
}
