package drydock.engines.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.engines.temporal.TemporalCli.Search;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalCliTest {
  @TempDir Path root;

  @Test
  void the_variable_comes_first_then_the_path_then_the_cache() {
    Path cached = Script.cli(root.resolve(".drydock/temporal/temporal-1.8.2"), "1.8.2");
    assertThat(find(Map.of())).isEqualTo(found(cached, "cache: " + cached));

    Path bin = root.resolve("bin");
    Path onPath = Script.cli(bin.resolve("temporal"), "1.8.2 (Server 1.31.2)");
    Map<String, String> path = Map.of("PATH", "/nowhere:" + bin);
    assertThat(find(path)).isEqualTo(found(onPath, "PATH: " + onPath));

    Path named = Script.cli(root.resolve("mine"), "1.8.2");
    assertThat(find(Map.of("PATH", bin.toString(), TemporalCli.VARIABLE, named.toString())))
        .isEqualTo(found(named, "DRYDOCK_TEMPORAL_CLI"));
  }

  @Test
  void one_on_the_path_with_another_version_is_passed_over_and_told() {
    Path older = Script.cli(root.resolve("bin/temporal"), "1.5.1");
    Search search = find(Map.of("PATH", root.resolve("bin").toString()));
    assertThat(search)
        .isInstanceOfSatisfying(
            Search.Missing.class,
            missing ->
                assertThat(missing.looked())
                    .satisfiesExactly(
                        it -> assertThat(it).isEqualTo("DRYDOCK_TEMPORAL_CLI: not set"),
                        it -> assertThat(it).endsWith(older + " has version 1.5.1, not 1.8.2"),
                        it ->
                            assertThat(it).contains("is not there (./drydock temporal install)")));
  }

  @Test
  void every_folder_of_the_path_is_tried() {
    Path older = Script.cli(root.resolve("old/temporal"), "1.5.1");
    Path right = Script.cli(root.resolve("new/temporal"), "1.8.2");
    assertThat(find(Map.of("PATH", older.getParent() + ":" + right.getParent())))
        .isEqualTo(found(right, "PATH: " + right));
  }

  @Test
  void something_broken_in_the_cache_is_no_binary() throws Exception {
    Path cached = root.resolve(".drydock/temporal/temporal-1.8.2");
    Files.createDirectories(cached.getParent());
    Files.writeString(cached, "cut off");
    assertThat(find(Map.of()))
        .isInstanceOfSatisfying(
            Search.Missing.class,
            missing -> assertThat(missing.looked().getLast()).contains("not executable"));
  }

  @Test
  void a_variable_that_is_set_but_wrong_is_an_error_naming_it() {
    Path absent = root.resolve("absent");
    assertThatThrownBy(() -> find(Map.of(TemporalCli.VARIABLE, absent.toString())))
        .hasMessageContaining("DRYDOCK_TEMPORAL_CLI names " + absent)
        .hasMessageContaining("no such file");
    Path other = Script.at(root.resolve("other"), "echo something else\n");
    assertThatThrownBy(() -> find(Map.of(TemporalCli.VARIABLE, other.toString())))
        .hasMessageContaining("it answers --version with \"something else\"");
  }

  @Test
  void a_variable_may_name_another_version_and_that_is_told() {
    Path newer = Script.cli(root.resolve("newer"), "1.9.0");
    assertThat(find(Map.of(TemporalCli.VARIABLE, newer.toString())))
        .isEqualTo(found(newer, "DRYDOCK_TEMPORAL_CLI, version 1.9.0 instead of 1.8.2"));
  }

  private Search find(Map<String, String> environment) {
    return TemporalCli.find(root, environment);
  }

  private static Search found(Path path, String where) {
    return new Search.Found(new TemporalCli(path), where);
  }
}
