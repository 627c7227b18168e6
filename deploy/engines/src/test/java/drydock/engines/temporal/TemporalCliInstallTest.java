package drydock.engines.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.engines.process.ChildJvm;
import drydock.engines.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With a script in place of Go; the real build takes minutes and is run by hand and by a machine
/// that has no CLI yet.
class TemporalCliInstallTest {
  @TempDir Path root;
  private final List<String> said = new CopyOnWriteArrayList<>();

  @BeforeEach
  void module() throws IOException {
    Files.createDirectories(root.resolve("deploy/dev/temporal-cli"));
  }

  @Test
  void builds_once_and_says_the_second_time_that_it_is_there() throws Exception {
    Path go = go("go1.26.4", "1.8.2");
    assertThat(install(go)).isEqualTo(new TemporalCli(TemporalCli.cache(root)));
    assertThat(said.getFirst()).contains("building Temporal CLI 1.8.2 with go1.26.4");
    said.clear();
    assertThat(install(go)).isEqualTo(new TemporalCli(TemporalCli.cache(root)));
    assertThat(said).singleElement().asString().contains("is already at");
    assertThat(Files.readAllLines(root.resolve("builds"))).hasSize(1);
    assertThat(files()).containsExactlyInAnyOrder("install.lock", "temporal-1.8.2");
  }

  @Test
  void a_failed_build_shows_what_the_compiler_said_and_leaves_nothing() throws Exception {
    Path go = go("go1.27.0", "1.8.2");
    Script.at(go, "case $1 in version) echo go1.27.0;; *) echo no space left; exit 3;; esac\n");
    assertThatThrownBy(() -> install(go))
        .hasMessageContaining("exit code 3")
        .hasMessageContaining("no space left");
    assertThat(files()).containsExactly("install.lock");
  }

  @Test
  void a_binary_that_says_another_version_is_not_installed() throws Exception {
    assertThatThrownBy(() -> install(go("go1.26.8", "0.0.0-DEV")))
        .hasMessageContaining("should say version 1.8.2")
        .hasMessageContaining("0.0.0-DEV");
    assertThat(files()).containsExactly("install.lock");
  }

  @Test
  void says_what_to_install_when_go_is_old_or_absent() {
    assertThatThrownBy(() -> install(go("go1.25.9", "1.8.2")))
        .hasMessageContaining("go1.25.9 is too old")
        .hasMessageContaining("Install Go 1.26.4 or newer");
    assertThatThrownBy(() -> install(root.resolve("no-go")))
        .hasMessageContaining("cannot be run")
        .hasMessageContaining("Install Go 1.26.4 or newer");
  }

  @Test
  void a_killed_build_leaves_nothing_that_is_taken_for_a_binary() throws Exception {
    Path go = slowGo();
    try (ChildJvm killed = ChildJvm.start(InstallMain.class, root.toString(), go.toString())) {
      assertThat(Processes.await(() -> Files.exists(root.resolve("started")), patience())).isTrue();
      killed.kill();
    }
    assertThat(files()).anyMatch(it -> it.startsWith("building-"));
    assertThat(TemporalCli.find(root, java.util.Map.of()))
        .isInstanceOf(TemporalCli.Search.Missing.class);
    install(go("go1.26.4", "1.8.2"));
    assertThat(files()).containsExactlyInAnyOrder("install.lock", "temporal-1.8.2");
  }

  @Test
  void two_at_once_build_once() throws Exception {
    Path go = slowGo();
    try (ChildJvm first = ChildJvm.start(InstallMain.class, root.toString(), go.toString())) {
      assertThat(Processes.await(() -> Files.exists(root.resolve("started")), patience())).isTrue();
      Thread second = Thread.ofVirtual().start(() -> install(go));
      assertThat(Processes.await(() -> !said.isEmpty(), patience())).isTrue();
      assertThat(said).singleElement().asString().contains("under way by pid " + first.pid());
      Files.writeString(root.resolve("go-on"), "");
      first.awaitLine("installed");
      second.join();
    }
    assertThat(said.getLast()).contains("is already at");
    assertThat(Files.readAllLines(root.resolve("builds"))).hasSize(1);
  }

  private TemporalCli install(Path go) {
    return new TemporalCliInstall(root, go, said::add).install();
  }

  private Path go(String version, String built) {
    return go(version, built, "");
  }

  private Path slowGo() {
    String wait =
        "echo half > $6; : > %1$s/started; while [ ! -e %1$s/go-on ] && [ -d %1$s ]; do sleep 0.05; done"
            .formatted(root);
    return go("go1.26.4", "1.8.2", wait);
  }

  private Path go(String version, String built, String before) {
    return Script.at(
        root.resolve("go-" + version + built),
        """
        if [ "$1" = version ]; then echo go version %s linux; exit 0; fi
        echo built >> %s/builds
        %s
        echo "go: downloading example.com/a v1"
        { echo '#!/bin/sh'; echo 'echo temporal version %s'; } > "$6"
        chmod +x "$6"
        """
            .formatted(version, root, before, built));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(root.resolve(".drydock/temporal"))) {
      return all.map(it -> it.getFileName().toString()).toList();
    }
  }

  private static Duration patience() {
    return Duration.ofSeconds(20);
  }
}
