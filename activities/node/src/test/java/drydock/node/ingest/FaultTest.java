package drydock.node.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.node.failpoint.Failpoint;
import drydock.node.failpoint.Failpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
  @TempDir Path folder;

  private final FaultyDisk disk = new FaultyDisk();

  private StagingLog open(Failpoints failpoints) throws IOException {
    return StagingLog.open(folder, Ingests.LIMITS, failpoints, disk);
  }

  @Test
  void a_full_disk_refuses_and_leaves_no_hole() throws Exception {
    try (StagingLog log = open(Ingests.NONE)) {
      long end = log.append(Ingests.one("a")).offset();
      disk.writesFail = true;
      assertThatThrownBy(() -> log.append(Ingests.one("b")))
          .isInstanceOf(IOException.class)
          .hasStackTraceContaining("No space left on device");
      assertThat(Files.size(Ingests.log(folder))).isEqualTo(end);
      disk.writesFail = false;

      assertThat(log.append(Ingests.one("b")).already()).isFalse();
      assertThat(Ingests.ids(folder, log.end())).containsExactly("a", "b");
    }
    assertReopened("a", "b");
  }

  @Test
  void a_full_disk_that_cannot_be_cut_back_ends_all_appends() throws Exception {
    try (StagingLog log = open(Ingests.NONE)) {
      log.append(Ingests.one("a"));
      disk.writesFail = true;
      disk.cutsFail = true;
      assertThatThrownBy(() -> log.append(Ingests.one("b"))).isInstanceOf(IOException.class);
      disk.writesFail = false;

      assertThatThrownBy(() -> log.append(Ingests.one("c")))
          .hasStackTraceContaining("broken until it is opened again");
    }
    disk.cutsFail = false;
    assertReopened("a");
  }

  @Test
  void nothing_is_acknowledged_after_a_failed_force() throws Exception {
    try (StagingLog log = open(Ingests.NONE)) {
      long end = log.append(Ingests.one("a")).offset();
      disk.forcesFail = true;
      assertThatThrownBy(() -> log.append(Ingests.one("b")))
          .hasStackTraceContaining("Input/output error");
      disk.forcesFail = false;

      for (String id : List.of("b", "c")) {
        assertThatThrownBy(() -> log.append(Ingests.one(id)))
            .hasStackTraceContaining("broken until it is opened again");
      }
      assertThat(log.append(Ingests.one("a")).already()).isTrue();
      assertThat(log.end()).isEqualTo(end);
    }
    assertReopened("a");
  }

  @Test
  void a_file_whose_record_was_not_written_is_removed() throws Exception {
    try (StagingLog log = open(Ingests.NONE)) {
      disk.writesFail = true;
      assertThatThrownBy(() -> log.append(Ingests.file("f", "k\n1\n"), Ingests.body("k\n1\n")))
          .isInstanceOf(IOException.class);
      assertThat(Ingests.names(folder)).containsExactly("ingest.log");
    }
  }

  /// Its record may still be found when the log is opened again, and needs it then.
  @Test
  void a_file_whose_record_is_in_doubt_is_kept() throws Exception {
    try (StagingLog log = open(Ingests.NONE)) {
      disk.forcesFail = true;
      disk.cutsFail = true;
      assertThatThrownBy(() -> log.append(Ingests.file("f", "k\n1\n"), Ingests.body("k\n1\n")))
          .isInstanceOf(IOException.class);
      assertThat(Ingests.names(folder)).hasSize(2);
    }
    disk.forcesFail = false;
    disk.cutsFail = false;
    assertReopened("f");
  }

  @ParameterizedTest
  @EnumSource(names = "INGEST_.*", mode = EnumSource.Mode.MATCH_ALL)
  void a_failure_at_any_place_lets_the_caller_try_again(Failpoint place) throws Exception {
    List<Failpoint> passed = new ArrayList<>();
    Failpoints once =
        (point, _) -> {
          passed.add(point);
          if (point == place && passed.indexOf(point) == passed.size() - 1) {
            throw new IllegalStateException("armed");
          }
        };
    try (StagingLog log = open(once)) {
      assertThatThrownBy(() -> log.append(Ingests.file("f", "k\n1\n"), Ingests.body("k\n1\n")))
          .hasStackTraceContaining("armed");
      Receipt receipt = log.append(Ingests.file("f", "k\n1\n"), Ingests.body("k\n1\n"));

      assertThat(receipt.already()).isEqualTo(place == Failpoint.INGEST_FORCED);
      assertThat(Ingests.ids(folder, log.end())).containsExactly("f");
      assertThat(Ingests.names(folder)).hasSize(2);
    }
    assertReopened("f");
    assertThat(passed).contains(place);
  }

  private void assertReopened(String... ids) throws Exception {
    try (StagingLog log = open(Ingests.NONE)) {
      assertThat(Ingests.ids(folder, log.end())).containsExactly(ids);
    }
  }
}
