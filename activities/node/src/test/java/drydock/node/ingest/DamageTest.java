package drydock.node.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.node.ingest.frames.LogDamaged;
import drydock.node.ingest.frames.LogHeader;
import drydock.node.ingest.frames.UnknownVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {
  @TempDir Path folder;

  private final FaultyDisk disk = new FaultyDisk();

  private byte[] whole = new byte[0];
  private int first;
  private int second;

  @BeforeEach
  void three_records() throws Exception {
    Path log = folder.resolve("three");
    try (StagingLog three = Ingests.open(log)) {
      first = (int) three.append(Ingests.one("a")).offset();
      second = (int) three.append(Ingests.one("b")).offset();
      three.append(Ingests.one("c"));
    }
    whole = Files.readAllBytes(Ingests.log(log));
  }

  private Path with(byte[] content) throws Exception {
    Path copy = Files.createTempDirectory(folder, "copy");
    Files.write(Ingests.log(copy), content);
    return copy;
  }

  @Test
  void a_torn_end_is_cut_off_wherever_it_is_torn() throws Exception {
    for (int length = second; length < whole.length; length++) {
      torn(with(Arrays.copyOf(whole, length)), length - second);
    }
  }

  /// A disk may keep any of the pages of a write that was never forced.
  @Test
  void an_end_whose_bytes_did_not_reach_the_disk_is_cut_off_too() throws Exception {
    for (int from = second; from < whole.length; from++) {
      byte[] zeros = whole.clone();
      Arrays.fill(zeros, from, whole.length, (byte) 0);
      torn(with(zeros), whole.length - second);
      byte[] flipped = whole.clone();
      flipped[from] ^= 1;
      torn(with(flipped), whole.length - second);
    }
  }

  private StagingLog open(Path copy) throws Exception {
    disk.forcesNothing = true;
    return StagingLog.open(copy, Ingests.LIMITS, Ingests.NONE, disk);
  }

  private void torn(Path copy, int bytes) throws Exception {
    try (StagingLog log = open(copy)) {
      assertThat(log.torn()).isEqualTo(bytes);
      assertThat(Ingests.log(copy)).hasSize(second);
      assertThat(log.append(Ingests.one("b")).already()).isTrue();
      assertThat(log.append(Ingests.one("c")).already()).isFalse();
      assertThat(Ingests.ids(copy, log.end())).containsExactly("a", "b", "c");
    }
    try (StagingLog log = open(copy)) {
      assertThat(log.torn()).isZero();
    }
  }

  @Test
  void damage_before_the_last_record_is_found_at_every_byte_and_changes_nothing() throws Exception {
    for (int at : IntStream.range(LogHeader.LENGTH, second).toArray()) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x40;
      Path copy = with(flipped);
      int where = at < first ? LogHeader.LENGTH : first;

      assertThatThrownBy(() -> Ingests.open(copy))
          .isInstanceOfSatisfying(
              LogDamaged.class, damaged -> assertThat(damaged.offset()).isEqualTo(where))
          .hasMessageContaining("offset " + where);
      assertThatThrownBy(() -> Ingests.read(copy, whole.length)).isInstanceOf(LogDamaged.class);
      assertThat(Files.readAllBytes(Ingests.log(copy))).isEqualTo(flipped);
    }
  }

  /// The damaged one was acknowledged, because the torn one was begun after it.
  @Test
  void damage_before_a_torn_end_is_damage() throws Exception {
    byte[] flipped = Arrays.copyOf(whole, whole.length - 5);
    flipped[second - 3] ^= 1;
    Path copy = with(flipped);

    assertThatThrownBy(() -> Ingests.open(copy)).isInstanceOf(LogDamaged.class);
    assertThat(Files.readAllBytes(Ingests.log(copy))).isEqualTo(flipped);
  }

  @Test
  void a_log_of_another_version_is_kept_and_refused() throws Exception {
    byte[] later = whole.clone();
    later[7] = 2;
    Path copy = with(later);

    assertThatThrownBy(() -> Ingests.open(copy))
        .isInstanceOf(UnknownVersion.class)
        .hasMessageContaining("format version 2; expected 1");
    assertThat(Files.readAllBytes(Ingests.log(copy))).isEqualTo(later);
  }

  @Test
  void what_is_no_staging_log_is_refused() throws Exception {
    Path other = with("something else".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Path empty = with(new byte[0]);

    assertThatThrownBy(() -> Ingests.open(other)).isInstanceOf(LogDamaged.class);
    assertThatThrownBy(() -> Ingests.open(empty)).isInstanceOf(LogDamaged.class);
    assertThat(Ingests.log(empty)).isEmptyFile();
  }
}
