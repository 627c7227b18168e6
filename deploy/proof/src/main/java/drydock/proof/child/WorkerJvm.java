package drydock.proof.child;

import drydock.engines.process.Processes;
import drydock.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A worker in a process of its own. It ends with this process, because its standard input does.
public final class WorkerJvm {
  private final Process process;

  private WorkerJvm(Process process) {
    this.process = process;
  }

  /// Returns once it serves.
  ///
  /// @param settings more of them, as a worker takes them on its command line
  public static WorkerJvm start(TestDatabase database, String temporal, List<String> settings)
      throws IOException {
    return start(database, temporal, settings, _ -> {});
  }

  /// @param say gets every line the worker says
  public static WorkerJvm start(
      TestDatabase database, String temporal, List<String> settings, Consumer<String> say)
      throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(line(database, temporal, settings)).redirectErrorStream(true);
    command.environment().put("DRYDOCK_LEDGER_PASSWORD", database.password());
    command.environment().put("DRYDOCK_LEDGER_OWNERPASSWORD", database.password());
    Process process = command.start();
    StringBuilder said = new StringBuilder();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append(System.lineSeparator());
      say.accept(line);
      if (line.startsWith("ready:")) {
        Thread.ofPlatform().daemon().start(() -> readOn(lines, say));
        return new WorkerJvm(process);
      }
    }
    throw new IllegalStateException("the worker ended: " + said);
  }

  private static List<String> line(TestDatabase database, String temporal, List<String> settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--drydock.ledger.url=" + database.url(),
                "--drydock.ledger.username=" + database.user(),
                "--drydock.ledger.owner-username=" + database.owner(),
                "--drydock.temporal.target=" + temporal,
                "--drydock.worker.stop-with-stdin=true"));
    all.addAll(settings);
    return JavaLine.of("drydock.worker.Worker", all);
  }

  /// A child whose output nobody reads stands still when the pipe is full.
  private static void readOn(BufferedReader lines, Consumer<String> say) {
    try {
      lines.lines().forEach(say);
    } catch (UncheckedIOException e) {
      // It was killed.
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean alive() {
    return process.isAlive();
  }

  /// As `kill -9` does; returns when it is gone.
  public void kill() {
    process.destroyForcibly();
    if (!Processes.awaitEnd(process.pid(), Duration.ofSeconds(10))) {
      throw new IllegalStateException("worker " + process.pid() + " does not end, not even killed");
    }
  }
}
