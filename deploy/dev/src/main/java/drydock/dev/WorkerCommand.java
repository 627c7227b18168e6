package drydock.dev;

import drydock.engines.process.Child;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How the worker of a `dev` is started: with the class path of a worker alone, as anywhere else.
///
/// @param classPath of the worker
/// @param main its main class
/// @param settings as it takes them on its command line
/// @param password of both roles of the ledger, kept off the command line, which every user of the
///   machine can read
record WorkerCommand(String classPath, String main, List<String> settings, String password) {
  WorkerCommand {
    settings = List.copyOf(settings);
  }

  static WorkerCommand of(DevPlan plan, String ledger, TemporalRuntime temporal, String password) {
    return new WorkerCommand(
        classPath(plan.root()),
        "drydock.worker.Worker",
        List.of(
            "--drydock.ledger.url=" + ledger,
            "--drydock.ledger.username=" + DevRun.APPLICATION,
            "--drydock.ledger.owner-username=" + DevRun.OWNER,
            "--drydock.temporal.target=" + temporal.target(),
            "--drydock.temporal.forgets=" + temporal.forgets(),
            "--drydock.temporal.namespace=" + plan.temporal().namespace(),
            "--drydock.worker.stop-with-stdin=true"),
        password);
  }

  /// As the build wrote it; where dev was started in another way, what it runs on itself.
  private static String classPath(Path root) {
    Path written = root.resolve("worker/target/classpath");
    if (!Files.exists(written)) {
      return System.getProperty("java.class.path");
    }
    try {
      return root.resolve("worker/target/classes")
          + File.pathSeparator
          + Files.readString(written).trim();
    } catch (IOException e) {
      throw new UncheckedIOException("the worker's class path " + written + " is unreadable", e);
    }
  }

  List<String> line() {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
    line.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-cp", classPath, main));
    line.addAll(settings);
    return List.copyOf(line);
  }

  Process start() {
    ProcessBuilder builder = Child.command(line()).redirectErrorStream(true);
    builder.environment().put("DRYDOCK_LEDGER_PASSWORD", password);
    builder.environment().put("DRYDOCK_LEDGER_OWNERPASSWORD", password);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("the worker cannot be started", e);
    }
  }
}
