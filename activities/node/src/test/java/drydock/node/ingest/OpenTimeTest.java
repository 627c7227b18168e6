package drydock.node.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenTimeTest {
  private static final int RECORDS = Integer.getInteger("drydock.ingest.records", 50_000);

  @TempDir Path folder;

  /// Ten times what a slow machine needs: it is there to find a square, not a slow disk.
  @Test
  void many_small_ingests_open_in_reasonable_time() throws Exception {
    FaultyDisk disk = new FaultyDisk();
    disk.forcesNothing = true;
    try (StagingLog log = StagingLog.open(folder, Ingests.LIMITS, Ingests.NONE, disk)) {
      for (int at = 0; at < RECORDS; at++) {
        log.append(Ingests.one("ingest-" + at));
      }
    }
    long started = System.nanoTime();
    try (StagingLog log = Ingests.open(folder)) {
      Duration took = Duration.ofNanos(System.nanoTime() - started);
      System.out.println("open: " + RECORDS + " ingests in " + took.toMillis() + " ms");

      assertThat(took).isLessThan(Duration.ofSeconds(2).plus(Duration.ofNanos(100_000L * RECORDS)));
      assertThat(log.append(Ingests.one("ingest-" + (RECORDS - 1))).already()).isTrue();
    }
  }
}
