package drydock.engines.postgres;

import drydock.engines.process.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// The server process of one data folder, found by the file that PostgreSQL itself keeps there.
record Postmaster(Path data) {
  // Long enough for the shutdown checkpoint of a busy data folder on a slow disk.
  private static final Duration SHUTDOWN = Duration.ofSeconds(30);

  /// The process, if it runs and is verified to be the server of this folder.
  OptionalLong running() {
    OptionalLong pid = recorded();
    return pid.isPresent() && ours(pid.getAsLong()) ? pid : OptionalLong.empty();
  }

  /// Makes the folder startable after a run that was killed. PostgreSQL refuses to start while the
  /// recorded id belongs to any living process, and ids are reused, so a stale file goes.
  void endLeftover(Consumer<String> say) {
    OptionalLong pid = running();
    if (pid.isPresent()) {
      end(pid.getAsLong());
      say.accept(
          "stopped PostgreSQL left over by an earlier run (pid %d)".formatted(pid.getAsLong()));
    }
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException("stale " + file() + " cannot be deleted", e);
    }
  }

  /// Returns when it is gone: fast shutdown first, then the immediate one.
  void end(long pid) {
    if (!Processes.alive(pid)) {
      return;
    }
    signal("INT", pid);
    if (!Processes.awaitEnd(pid, SHUTDOWN)) {
      signal("QUIT", pid);
      if (!Processes.awaitEnd(pid, Duration.ofSeconds(10))) {
        Processes.kill(pid);
      }
    }
  }

  private boolean ours(long pid) {
    String command = Processes.commandLine(pid);
    return Processes.alive(pid)
        && command.contains("postgres")
        && command.contains(data.toString());
  }

  private OptionalLong recorded() {
    try {
      return OptionalLong.of(
          Long.parseLong(Files.readString(file()).lines().findFirst().orElse("").trim()));
    } catch (IOException | NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  private Path file() {
    return data.resolve("postmaster.pid");
  }

  // Java's own destroy() sends TERM, on which PostgreSQL waits for its clients.
  private static void signal(String name, long pid) {
    try {
      new ProcessBuilder("sh", "-c", "kill -%s %d 2>/dev/null".formatted(name, pid))
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("SIG%s cannot be sent to pid %d".formatted(name, pid), e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
