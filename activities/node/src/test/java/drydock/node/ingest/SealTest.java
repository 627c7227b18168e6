package drydock.node.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.node.failpoint.Failpoint;
import drydock.node.failpoint.Failpoints;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
  @TempDir Path folder;

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  private void hold() {
    reached.countDown();
    try {
      assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_seal_refuses_naming_its_reason_until_it_is_taken_off() throws Exception {
    try (StagingLog log = Ingests.open(folder)) {
      log.seal("TierChange op-7");

      assertThatThrownBy(() -> log.append(Ingests.one("a")))
          .isInstanceOf(Sealed.class)
          .hasMessageContainingAll("ingest a", "TierChange op-7");
      assertThatThrownBy(() -> log.append(Ingests.file("f", "x"), Ingests.body("x")))
          .isInstanceOf(Sealed.class);
      log.unseal();
      assertThat(log.append(Ingests.one("a")).already()).isFalse();
    }
  }

  @Test
  void a_seal_waits_for_what_is_under_way() throws Exception {
    Failpoints held =
        (point, _) -> {
          if (point == Failpoint.INGEST_APPENDED) {
            hold();
          }
        };
    try (StagingLog log = StagingLog.open(folder, "acme", Ingests.LIMITS, held);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Receipt> underWay = threads.submit(() -> log.append(Ingests.one("a")));
      assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
      Future<Long> sealed =
          threads.submit(() -> {
            log.seal("TierChange op-7");
            return log.end();
          });

      assertThatThrownBy(() -> sealed.get(200, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      goOn.countDown();
      assertThat(sealed.get(20, TimeUnit.SECONDS)).isEqualTo(underWay.get().offset());
    } finally {
      goOn.countDown();
    }
  }

  @Test
  void a_seal_ends_an_upload_at_its_next_piece() throws Exception {
    try (StagingLog log = Ingests.open(folder);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      ByteArrayInputStream slow =
          new ByteArrayInputStream(new byte[10]) {
            @Override
            public int read(byte[] into) {
              hold();
              return super.read(into, 0, 1);
            }
          };
      Future<Receipt> upload =
          threads.submit(() -> log.append(Ingests.file("f", "0123456789"), slow));
      assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
      Thread sealing = Thread.ofPlatform().start(() -> sealed(log));
      while (sealing.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      goOn.countDown();

      assertThatThrownBy(() -> upload.get(20, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(Sealed.class);
      sealing.join(20_000);
      assertThat(sealing.isAlive()).isFalse();
      assertThat(slow.available()).isEqualTo(9);
      assertThat(Ingests.names(folder)).containsExactly("ingest.log");
    } finally {
      goOn.countDown();
    }
  }

  private static void sealed(StagingLog log) {
    try {
      log.seal("TierChange op-7");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
