package drydock.dev;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engines.process.Processes;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("restart")
class DevIT {
  @TempDir Path root;

  @Test
  // Five starts of a JVM, two of all engines.
  @Timeout(240)
  void survives_kills_of_its_parts_and_of_itself_and_stops_leaving_nothing() throws Exception {
    long postgres;
    try (DevProcess first = new DevProcess(root, 0)) {
      first.await(line -> line.startsWith("everything answers"));
      assertThat(first.await(line -> line.contains("PostgreSQL  ")))
          .contains("/drydock, user drydock_app,");
      assertThat(first.heard())
          .anyMatch(
              line -> line.contains("schedules: [drydock-retention, drydock-finder] are there"));
      postgres = postgres();
      secondIsRefused(first);
      killTheWorker(first);
      first.kill();
    }
    try (DevProcess second = new DevProcess(root, 0)) {
      second.await(line -> line.startsWith("everything answers"));
      assertThat(second.heard())
          .contains("stopped PostgreSQL left over by an earlier run (pid %d)".formatted(postgres))
          .anyMatch(line -> line.startsWith("stopped Temporal left over by an earlier run"))
          .anyMatch(line -> line.contains("0 migrations applied"));
      stops(second);
    }
  }

  private void secondIsRefused(DevProcess first) throws Exception {
    try (DevProcess refused = new DevProcess(root, 0)) {
      assertThat(refused.awaitEnd())
          .singleElement()
          .asString()
          .contains("is in use by pid " + first.pid());
      assertThat(refused.exitCode()).isEqualTo(1);
    }
  }

  private void killTheWorker(DevProcess dev) throws Exception {
    Processes.kill(new DataFolder(data()).worker().leftover().orElseThrow());
    dev.await(line -> line.contains("exit code 137; it is started again"));
    dev.await(line -> line.startsWith("worker | ready:"));
  }

  private void stops(DevProcess dev) throws Exception {
    List<Long> children = dev.children();
    long postgres = postgres();
    dev.terminate();
    assertThat(dev.awaitEnd())
        .endsWith("stopped the worker", "stopped Temporal", "stopped PostgreSQL", "stopped dev");
    assertThat(children).hasSize(2);
    for (long child : children) {
      assertThat(Processes.awaitEnd(child, Duration.ofSeconds(1))).isTrue();
    }
    assertThat(Processes.alive(postgres)).isFalse();
  }

  @Test
  void a_taken_port_is_named_and_nothing_stays_running() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        DevProcess dev = new DevProcess(root, taken.getLocalPort())) {
      assertThat(dev.awaitEnd())
          .anyMatch(line ->
              line.startsWith("drydock: Port %d, wanted for".formatted(taken.getLocalPort()))
                  && line.contains("pid " + ProcessHandle.current().pid()))
          .contains("stopped PostgreSQL");
      assertThat(dev.exitCode()).isEqualTo(1);
    }
  }

  private long postgres() throws Exception {
    return Long.parseLong(
        Files.readAllLines(data().resolve("postgres/postmaster.pid")).getFirst().trim());
  }

  private Path data() {
    return root.resolve(".drydock/dev");
  }
}
