package drydock.dev;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engines.process.PidFile;
import drydock.engines.process.Processes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptWorkerTest {
  @TempDir Path folder;
  private final List<String> said = new CopyOnWriteArrayList<>();

  @Test
  void is_ready_when_it_says_so_and_stops_when_its_input_ends() throws Exception {
    KeptWorker worker = start();
    long pid = worker.current().pid();
    try (worker) {
      assertThat(worker.current().awaitReady()).isTrue();
      assertThat(pidFile().leftover()).hasValue(pid);
    }
    assertThat(Processes.alive(pid)).isFalse();
    assertThat(worker.current().exitCode()).isZero();
    assertThat(said)
        .containsExactly(
            "worker | password: hidden", "worker | ready: fake", "worker | stopping by itself");
    assertThat(pidFile().file()).doesNotExist();
  }

  @Test
  void its_password_is_not_on_the_command_line() throws Exception {
    try (KeptWorker worker = start()) {
      worker.current().awaitReady();
      assertThat(Processes.commandLine(worker.current().pid()))
          .contains("FakeWorker")
          .doesNotContain("hidden");
    }
  }

  @Test
  void one_that_was_killed_is_started_again_with_a_line() throws Exception {
    try (KeptWorker worker = start()) {
      worker.current().awaitReady();
      long killed = worker.current().pid();
      worker.look();
      assertThat(worker.current().pid()).isEqualTo(killed);
      Processes.kill(killed);
      while (worker.current().alive()) {
        Thread.onSpinWait();
      }
      worker.look();
      assertThat(worker.current().awaitReady()).isTrue();
      assertThat(worker.current().pid()).isNotEqualTo(killed);
      assertThat(said)
          .contains(
              "the worker (pid %d) ended with exit code 137; it is started again in a second"
                  .formatted(killed));
    }
  }

  @Test
  void one_that_cannot_start_tells_its_exit_code_after_its_last_line() throws Exception {
    try (KeptWorker worker = start("no ledger")) {
      assertThat(worker.current().awaitReady()).isFalse();
      assertThat(worker.current().exitCode()).isEqualTo(3);
      assertThat(said.getLast()).isEqualTo("worker | cannot start: no ledger");
    }
  }

  @Test
  void a_stopped_one_is_not_started_again() throws Exception {
    KeptWorker worker = start();
    worker.current().awaitReady();
    worker.close();
    long stopped = worker.current().pid();
    worker.look();
    assertThat(worker.current().pid()).isEqualTo(stopped);
  }

  @Test
  void one_left_over_by_a_killed_run_is_ended() throws Exception {
    try (KeptWorker left = start()) {
      left.current().awaitReady();
      new DataFolder(folder).endLeftovers(said::add);
      assertThat(Processes.awaitEnd(left.current().pid(), Duration.ofSeconds(5))).isTrue();
      assertThat(said)
          .contains(
              "stopped the worker left over by an earlier run (pid %d)"
                  .formatted(left.current().pid()));
    }
  }

  private KeptWorker start(String... settings) {
    WorkerCommand command =
        new WorkerCommand(
            System.getProperty("java.class.path"),
            FakeWorker.class.getName(),
            List.of(settings),
            "hidden");
    return new KeptWorker(() -> WorkerProcess.start(command, pidFile(), said::add), said::add);
  }

  private PidFile pidFile() {
    return new DataFolder(folder).worker();
  }
}
