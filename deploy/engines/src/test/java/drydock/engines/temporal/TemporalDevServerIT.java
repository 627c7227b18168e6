package drydock.engines.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.engines.process.ChildJvm;
import drydock.engines.process.Processes;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
class TemporalDevServerIT {
  private static TemporalCli cli;

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();

  @BeforeAll
  // Where there is no CLI it is built, which takes minutes.
  @Timeout(3600)
  static void cli() {
    Path root = Path.of(System.getProperty("drydock.root"));
    cli = TemporalCli.findOrBuild(root, System.getenv(), System.out::println);
  }

  @Test
  void answers_in_memory_and_leaves_nothing_running() throws Exception {
    long pid;
    try (TemporalDevServer server =
        TemporalDevServer.start(TemporalDevServerSpec.inMemory(cli, folder), said::add)) {
      pid = server.pid();
      assertThat(temporal(server, "operator", "cluster", "health")).contains("SERVING");
      assertThat(server.uiPort()).isEmpty();
    }
    assertThat(Processes.alive(pid)).isFalse();
    assertThat(said).isEmpty();
  }

  @Test
  void a_file_keeps_what_was_there_and_the_ui_is_up() throws Exception {
    try (TemporalDevServer server = durable(0)) {
      temporal(server, "operator", "namespace", "create", "-n", "kept");
      URI ui = URI.create("http://127.0.0.1:" + server.uiPort().orElseThrow());
      try (HttpClient http = HttpClient.newHttpClient()) {
        assertThat(http.send(HttpRequest.newBuilder(ui).build(), BodyHandlers.ofString()).body())
            .contains("<html");
      }
    }
    try (TemporalDevServer server = durable(0)) {
      assertThat(temporal(server, "operator", "namespace", "describe", "-n", "kept"))
          .contains("kept");
    }
  }

  @Test
  void a_server_whose_owner_was_killed_is_stopped_by_the_next_start() throws Exception {
    long old;
    try (ChildJvm owner =
        ChildJvm.start(TemporalHolder.class, cli.path().toString(), folder.toString())) {
      old = Long.parseLong(owner.awaitLine("server:"));
      assertThatThrownBy(() -> durable(0))
          .as("while its owner lives")
          .hasMessageContaining("is in use by pid " + owner.pid());
    }
    assertThat(Processes.alive(old)).isTrue();
    try (TemporalDevServer server = durable(0)) {
      assertThat(said)
          .containsExactly("stopped Temporal left over by an earlier run (pid " + old + ")");
      assertThat(Processes.alive(old)).isFalse();
      assertThat(server.alive()).isTrue();
    }
  }

  @Test
  void a_taken_port_is_named() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> durable(taken.getLocalPort()))
          .hasMessageContaining("Port " + taken.getLocalPort() + ", wanted for Temporal, is taken");
    }
    durable(0).close();
  }

  @Test
  void a_start_that_fails_shows_what_the_server_said() {
    TemporalDevServerSpec wrong =
        new TemporalDevServerSpec(cli, 0, null, null, folder, List.of("--no-such-flag"));
    assertThatThrownBy(() -> TemporalDevServer.start(wrong, said::add))
        .hasMessageContaining("exit code 1")
        .hasMessageContaining("unknown flag: --no-such-flag");
  }

  private TemporalDevServer durable(int port) {
    return TemporalDevServer.start(TemporalDevServerSpec.durable(cli, port, 0, folder), said::add);
  }

  private static String temporal(TemporalDevServer server, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(cli.path().toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--address", server.target(), "--disable-config-file"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
