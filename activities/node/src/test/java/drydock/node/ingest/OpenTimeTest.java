package drydock.node.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.failpoint.Failpoints;
import drydock.node.ingest.frames.LogFile;
import java.io.IOException;
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
    Failpoints none = Ingests.NONE;
    try (StagingLog log = StagingLog.open(folder, Ingests.LIMITS, none, OpenTimeTest::unforced)) {
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

  private static LogFile unforced(Path log) throws IOException {
    LogFile real = LogFile.onDisk(log);
    return new LogFile() {
      @Override
      public void write(long at, byte[] bytes) throws IOException {
        real.write(at, bytes);
      }

      @Override
      public void force() {}

      @Override
      public void truncate(long size) throws IOException {
        real.truncate(size);
      }

      @Override
      public void close() throws IOException {
        real.close();
      }
    };
  }
}
