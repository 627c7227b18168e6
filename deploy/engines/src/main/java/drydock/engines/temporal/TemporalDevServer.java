package drydock.engines.temporal;

import drydock.engines.process.Child;
import drydock.engines.process.OwnerLock;
import drydock.engines.process.PidFile;
import drydock.engines.process.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// A running `temporal server start-dev` on 127.0.0.1. One process at a time owns its folder; a
/// server that a killed owner left running is stopped by the next start.
public final class TemporalDevServer implements AutoCloseable {
  // 1.5 s on a quiet machine; the rest is for a busy one and for a large database file.
  private static final Duration START = Duration.ofSeconds(60);
  // It flushes for up to 3 s; a killed one loses nothing but time, its database has a journal.
  private static final Duration STOP = Duration.ofSeconds(15);

  private final StartDev command;
  private final Process process;
  private final PidFile pidFile;
  private final OwnerLock lock;

  private TemporalDevServer(StartDev command, Process process, PidFile pidFile, OwnerLock lock) {
    this.command = command;
    this.process = process;
    this.pidFile = pidFile;
    this.lock = lock;
  }

  /// Returns when it answers for its namespace `default`.
  ///
  /// @param say gets a line for whatever had to be cleared away first
  public static TemporalDevServer start(TemporalDevServerSpec spec, Consumer<String> say) {
    OwnerLock lock = OwnerLock.take(lockFile(spec.folder()), "Temporal in " + spec.folder());
    TemporalDevServer server = null;
    try {
      PidFile pidFile = pidFile(spec.folder());
      pidFile.endLeftover("Temporal", say);
      StartDev command = StartDev.claimPorts(spec);
      server = new TemporalDevServer(command, launch(command), pidFile, lock);
      pidFile.write(server.pid(), command.line());
      server.awaitReady();
      return server;
    } catch (RuntimeException e) {
      if (server == null) {
        lock.close();
      } else {
        server.close();
      }
      throw e;
    }
  }

  /// Stops what a killed owner left running in a folder; nothing while an owner is alive.
  public static void endLeftover(Path folder, Consumer<String> say) {
    OwnerLock.tryTake(lockFile(folder))
        .ifPresent(lock -> {
          try (lock) {
            pidFile(folder).endLeftover("Temporal", say);
          }
        });
  }

  private static Path lockFile(Path folder) {
    return folder.resolve("temporal.lock");
  }

  private static PidFile pidFile(Path folder) {
    return new PidFile(folder.resolve("temporal.pid"));
  }

  private static Process launch(StartDev command) {
    try {
      Files.createDirectories(command.spec().folder());
      return Child.command(command.line())
          .redirectErrorStream(true)
          .redirectOutput(Redirect.to(command.spec().log().toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(command.spec().cli().path() + " cannot be started", e);
    }
  }

  private void awaitReady() {
    try (Readiness readiness = new Readiness(command.httpPort())) {
      boolean over = Processes.await(() -> !process.isAlive() || readiness.reached(), START);
      if (!over || !process.isAlive()) {
        throw new IllegalStateException(
            "Temporal's dev server did not get ready on port %d (%s). The end of %s:%n%s"
                .formatted(
                    command.port(),
                    process.isAlive() ? "still running" : "exit code " + process.exitValue(),
                    command.spec().log(),
                    Child.lastLines(command.spec().log(), 20)));
      }
    }
  }

  /// `host:port` of the service.
  public String target() {
    return "127.0.0.1:" + command.port();
  }

  /// Empty when it was started without UI.
  public OptionalInt uiPort() {
    return command.uiPort();
  }

  public long pid() {
    return process.pid();
  }

  public boolean alive() {
    return process.isAlive();
  }

  /// Returns when it is gone.
  @Override
  public void close() {
    try (lock) {
      Processes.end(process.pid(), STOP);
      pidFile.delete();
    }
  }
}
