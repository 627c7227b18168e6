package drydock.node.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpeningIT {
  private final KuzuEngine engine = new KuzuEngine(EngineSettings.DEFAULTS);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make() throws Exception {
    file = Fixture.file(folder, "CREATE NODE TABLE P(id INT64, PRIMARY KEY(id))");
  }

  @Test
  void a_second_handle_is_refused_until_the_first_is_closed() throws Exception {
    OpenGraph first = engine.open(file);
    refused(file, "is open in this process already");
    first.close();
    engine.open(file).close();
  }

  @Test
  void a_file_that_could_not_be_opened_is_not_taken() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, 4096));
    refused(file, "cannot be opened");
    Files.write(file, whole);
    engine.open(file).close();
  }

  @Test
  void a_link_is_refused_also_on_the_way() throws Exception {
    Path real = Objects.requireNonNull(file.getParent());
    Path link = Files.createSymbolicLink(real.resolve("l.kuzu"), file);
    refused(link, "is a link");
    Path way = Files.createSymbolicLink(real.resolveSibling(real.getFileName() + "-link"), real);
    refused(way.resolve("g.kuzu"), "is a link");
    Files.delete(way);
  }

  @Test
  void an_empty_a_missing_and_a_foreign_file_are_refused() throws IOException {
    Path empty = Files.createFile(file.resolveSibling("empty"));
    refused(empty, "has no content");
    refused(file.resolveSibling("missing"), "NoSuchFile");
    Path foreign = Files.writeString(file.resolveSibling("foreign"), "x".repeat(10_000));
    refused(foreign, "not a valid Kuzu database");
  }

  @Test
  void a_file_of_another_storage_version_is_refused_with_both() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[4] = 38;
    Files.write(file, bytes);
    refused(file, "38", "39");
  }

  @Test
  void a_file_with_a_log_beside_it_is_refused() throws IOException {
    Files.createFile(file.resolveSibling("g.kuzu.wal"));
    refused(file, ".wal");
  }

  @Test
  void settings_that_cannot_work_are_refused_by_name() {
    assertThatThrownBy(() -> new EngineSettings(1, 1L << 30, 1L << 36, 2))
        .hasMessageContaining("engine.read-pool is 1; expected from 16777216");
    assertThatThrownBy(() -> new EngineSettings(1L << 26, 1L << 30, (1L << 36) + 1, 2))
        .hasMessageContaining("engine.address-space")
        .hasMessageContaining("power of two");
    assertThat(EngineSettings.DEFAULTS.threadsPerQuery()).isEqualTo(2);
  }

  private void refused(Path path, String... words) {
    assertThatThrownBy(() -> engine.open(path))
        .isInstanceOf(CannotOpen.class)
        .hasMessageContainingAll(words);
  }
}
