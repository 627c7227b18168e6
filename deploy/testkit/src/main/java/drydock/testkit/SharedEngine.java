package drydock.testkit;

import drydock.engines.process.Child;
import drydock.engines.process.OwnerLock;
import drydock.engines.process.Processes;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The engine of this build, seen from a test JVM: the first that needs it starts the helper, the
/// others find it.
record SharedEngine(Engine engine, Build build, Path root) {
  private static final Duration START = Duration.ofSeconds(90);

  /// What the helper tells of it. Under a lock, because several test JVMs may be the first.
  Properties told(String argument) {
    Path lock = build.folder(root).resolve(engine + ".lock");
    try (OwnerLock _ = OwnerLock.await(lock, "the shared " + engine, START)) {
      Optional<Properties> running = state().read();
      return running.isPresent() ? running.get() : start(argument);
    }
  }

  Path folder() {
    return build.folder(root).resolve(engine.name());
  }

  private EngineState state() {
    return new EngineState(folder());
  }

  private Properties start(String argument) {
    clearAway();
    Process helper = launch(argument);
    Processes.await(() -> state().read().isPresent() || !helper.isAlive(), START);
    return state()
        .read()
        .orElseThrow(() ->
            new IllegalStateException(
                "The shared %s of the tests did not start. The end of %s:%n%s"
                    .formatted(engine, log(), Child.lastLines(log(), 30))));
  }

  /// What killed helpers left behind, in this build and in those that are over.
  private void clearAway() {
    engine.endLeftover(folder());
    Folders.delete(folder());
    for (Path old : Folders.in(Build.folders(root))) {
      if (!Processes.alive(Long.parseLong(old.getFileName().toString()))) {
        for (Engine each : Engine.values()) {
          each.endLeftover(old.resolve(each.name()));
        }
        Folders.delete(old);
      }
    }
  }

  private Process launch(String argument) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            EngineKeeper.class.getName(),
            engine.name(),
            folder().toString(),
            Long.toString(build.pid()),
            Long.toString(build.started().toEpochMilli()),
            argument);
    try {
      Files.createDirectories(folder());
      // Nothing of this JVM's own streams: the build waits until they are closed by all.
      return Child.command(command)
          .redirectInput(Redirect.from(new File("/dev/null")))
          .redirectErrorStream(true)
          .redirectOutput(Redirect.to(log().toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("the shared " + engine + " cannot be started", e);
    }
  }

  private Path log() {
    return build.folder(root).resolve(engine + ".log");
  }
}
