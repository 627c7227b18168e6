package drydock.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.engines.process.Ports;
import drydock.engines.process.Processes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that sleeps stands for the build.
@Tag("contract")
class SharedEngineIT {
  private static final Duration END = Duration.ofSeconds(20);

  @TempDir Path root;
  private Process maven;
  private Build build;

  @BeforeEach
  void build() throws Exception {
    maven = new ProcessBuilder("sleep", "300").start();
    build = new Build(maven.pid(), maven.info().startInstant().orElseThrow());
  }

  @AfterEach
  void end() throws Exception {
    maven.destroyForcibly().waitFor();
    assertThat(Processes.await(() -> !Files.exists(postgres().folder()), END)).isTrue();
    assertThat(Processes.await(() -> !Files.exists(temporal().folder()), END)).isTrue();
  }

  @Test
  void is_started_once_and_ends_with_the_build_leaving_nothing() throws Exception {
    Properties told = postgres().told("");
    assertThat(postgres().told("")).isEqualTo(told);
    int port = Integer.parseInt(told.getProperty("port"));
    assertThat(Ports.isFree(port)).isFalse();
    maven.destroyForcibly().waitFor();
    assertThat(Processes.awaitEnd(helper(told), END)).isTrue();
    assertThat(Ports.isFree(port)).isTrue();
    assertThat(postgres().folder()).doesNotExist();
  }

  @Test
  void what_a_killed_helper_left_is_cleared_away_by_the_next_use() {
    Properties first = postgres().told("");
    Processes.kill(helper(first));
    assertThat(Ports.isFree(Integer.parseInt(first.getProperty("port"))))
        .as("the engine outlives a killed helper")
        .isFalse();
    Properties second = postgres().told("");
    assertThat(helper(second)).isNotEqualTo(helper(first));
    assertThat(Ports.isFree(Integer.parseInt(first.getProperty("port")))).isTrue();
  }

  @Test
  void what_a_killed_helper_of_an_earlier_build_left_is_cleared_away_too() throws Exception {
    Properties earlier = temporal().told(TestTemporal.cli().toString());
    int port = Integer.parseInt(earlier.getProperty("target").split(":", -1)[1]);
    Processes.kill(helper(earlier));
    maven.destroyForcibly().waitFor();
    Path left = build.folder(root);
    build();
    postgres().told("");
    assertThat(Ports.isFree(port)).isTrue();
    assertThat(left).doesNotExist();
  }

  @Test
  void two_test_jvms_share_one_helper() throws Exception {
    String[] arguments = {
      Long.toString(build.pid()), Long.toString(build.started().toEpochMilli()), root.toString()
    };
    try (ChildJvm one = ChildJvm.start(SharedEngineMain.class, arguments);
        ChildJvm two = ChildJvm.start(SharedEngineMain.class, arguments)) {
      assertThat(one.awaitLine("helper:")).isEqualTo(two.awaitLine("helper:"));
    }
  }

  @Test
  void a_start_that_fails_shows_why() {
    assertThatThrownBy(() -> temporal().told("/nowhere/temporal"))
        .hasMessageContaining("The shared TEMPORAL of the tests did not start")
        .hasMessageContaining("/nowhere/temporal");
  }

  private SharedEngine postgres() {
    return new SharedEngine(Engine.POSTGRES, build, root);
  }

  private SharedEngine temporal() {
    return new SharedEngine(Engine.TEMPORAL, build, root);
  }

  private static long helper(Properties told) {
    return Long.parseLong(told.getProperty(EngineState.HELPER));
  }
}
