package drydock.node.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.node.ingest.IngestRefused.Reason;
import drydock.node.ingest.frames.LogDamaged;
import drydock.operations.blueprint.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIngestTest {
  private static final String CSV = "key,name\n1,Zoë\n";

  @TempDir Path folder;

  @Test
  void a_file_is_kept_under_a_name_of_our_own() throws Exception {
    String name = Ingests.sha256("up:1") + ".csv";
    try (StagingLog log = Ingests.open(folder)) {
      Receipt receipt = log.append(Ingests.file("up:1", CSV), Ingests.body(CSV));

      assertThat(Ingests.read(folder, receipt.offset()))
          .extracting(IngestRecord::file)
          .containsExactly(
              new IngestRecord.File(name, Source.Format.CSV, null, Ingests.sha256(CSV), 16));
      assertThat(folder.resolve(name)).hasContent(CSV);
      assertThat(Ingests.names(folder)).containsExactlyInAnyOrder(name, "ingest.log");
    }
    try (StagingLog log = Ingests.open(folder)) {
      assertThat(folder.resolve(name)).hasContent(CSV);
      assertThat(log.append(Ingests.file("up:1", CSV), InputStream.nullInputStream()).already())
          .isTrue();
      assertThatThrownBy(() -> log.append(Ingests.file("up:1", "other"), Ingests.body("other")))
          .hasMessageContaining("a file with SHA-256 " + Ingests.sha256(CSV));
      assertThat(folder.resolve(name)).hasContent(CSV);
    }
  }

  @Test
  void a_body_other_than_announced_leaves_nothing_behind() throws Exception {
    refused(Ingests.file("f", "announced"), "other", Reason.OTHER_BODY, "SHA-256");
    refused(Ingests.file("f", Ingests.sha256("abc"), 4), "abc", Reason.OTHER_BODY, "the 4 of");
    refused(Ingests.file("f", ""), "", Reason.OTHER_BODY, "0 bytes; expected at least 1");
    refused(Ingests.file("f", "x".repeat(1001)), "x".repeat(1001), Reason.TOO_LARGE, "most 1000");
    refused(Ingests.file("f", Ingests.sha256("a"), 1001), "a", Reason.TOO_LARGE, "most 1000");
    refused(Ingests.file("f", "no digest", 0), "a", Reason.SHAPE, "sha256");
    refused(Ingests.one("f"), "a", Reason.SHAPE, "rows is 1; expected none beside a file");
  }

  @Test
  void a_body_that_breaks_off_leaves_nothing_behind() throws Exception {
    InputStream breaking =
        new ByteArrayInputStream(new byte[100]) {
          @Override
          public int read(byte[] into) throws IOException {
            if (available() == 0) {
              throw new IOException("connection reset");
            }
            return super.read(into);
          }
        };
    try (StagingLog log = Ingests.open(folder)) {
      assertThatThrownBy(() -> log.append(Ingests.file("f", CSV), breaking))
          .hasMessage("connection reset");
      assertThat(Ingests.names(folder)).containsExactly("ingest.log");
      log.append(Ingests.file("f", CSV), Ingests.body(CSV));
    }
  }

  @Test
  void what_a_halt_left_over_is_removed_and_nothing_else() throws Exception {
    try (StagingLog log = Ingests.open(folder)) {
      log.append(Ingests.file("kept", CSV), Ingests.body(CSV));
    }
    String kept = Ingests.sha256("kept") + ".csv";
    Files.writeString(folder.resolve(Ingests.sha256("part") + ".part"), "half");
    Files.writeString(folder.resolve(Ingests.sha256("no record") + ".parquet"), "whole");
    Files.writeString(folder.resolve("note.txt"), "of somebody else");

    Ingests.open(folder).close();

    assertThat(Ingests.names(folder)).containsExactlyInAnyOrder(kept, "ingest.log", "note.txt");
  }

  @Test
  void an_acknowledged_file_that_is_gone_is_damage() throws Exception {
    long end;
    try (StagingLog log = Ingests.open(folder)) {
      end = log.append(Ingests.file("f", CSV), Ingests.body(CSV)).offset();
    }
    Path body = folder.resolve(Ingests.sha256("f") + ".csv");
    Files.writeString(body, "short");
    assertThatThrownBy(() -> Ingests.open(folder)).isInstanceOf(LogDamaged.class);
    Files.delete(body);
    assertThatThrownBy(() -> Ingests.open(folder))
        .isInstanceOf(LogDamaged.class)
        .hasMessageContaining("has 0 bytes, not 16");
    assertThatThrownBy(() -> Ingests.read(folder, end)).isInstanceOf(LogDamaged.class);
  }

  @Test
  void files_without_their_log_are_damage_and_are_kept() throws Exception {
    try (StagingLog log = Ingests.open(folder)) {
      log.append(Ingests.file("f", CSV), Ingests.body(CSV));
    }
    Files.delete(Ingests.log(folder));

    assertThatThrownBy(() -> Ingests.open(folder)).isInstanceOf(LogDamaged.class);
    assertThat(Ingests.names(folder)).containsExactly(Ingests.sha256("f") + ".csv");
  }

  private void refused(IngestRecord header, String body, Reason reason, String message)
      throws Exception {
    try (StagingLog log = Ingests.open(folder)) {
      assertThatThrownBy(() -> log.append(header, Ingests.body(body)))
          .hasMessageContaining(message)
          .isInstanceOfSatisfying(
              IngestRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
      assertThat(Ingests.names(folder)).containsExactly("ingest.log");
      assertThat(Ingests.ids(folder, log.end())).isEmpty();
    }
  }
}
