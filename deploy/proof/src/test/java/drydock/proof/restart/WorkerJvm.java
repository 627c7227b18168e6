package drydock.proof.restart;

import drydock.engines.process.Processes;
import drydock.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A worker in a process of its own.
final class WorkerJvm {
  private final Process process;

  private WorkerJvm(Process process) {
    this.process = process;
  }

  /// Returns once it serves.
  static WorkerJvm start(TestDatabase database, String temporal) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "drydock.worker.Worker",
                    "--drydock.ledger.url=" + database.url(),
                    "--drydock.ledger.username=" + database.user(),
                    "--drydock.ledger.owner-username=" + database.owner(),
                    "--drydock.temporal.target=" + temporal,
                    // A killed worker's step is tried again after this, so it bounds the test.
                    "--drydock.frame.step-timeout=3s",
                    "--drydock.frame.door-limit=1s",
                    // Lost operations are looked for all the time, and none is to be found.
                    "--drydock.finder.every=1s",
                    "--drydock.finder.quiet=1s",
                    "--drydock.worker.stop-with-stdin=true"))
            .redirectErrorStream(true);
    command.environment().put("DRYDOCK_LEDGER_PASSWORD", database.password());
    command.environment().put("DRYDOCK_LEDGER_OWNERPASSWORD", database.password());
    Process process = command.start();
    StringBuilder said = new StringBuilder();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append(System.lineSeparator());
      if (line.startsWith("ready:")) {
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(_ -> {}));
        return new WorkerJvm(process);
      }
    }
    throw new IllegalStateException("the worker ended: " + said);
  }

  void kill() {
    process.destroyForcibly();
    Processes.awaitEnd(process.pid(), Duration.ofSeconds(10));
  }
}
