package drydock.testkit;

import drydock.engines.process.Processes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A JVM of its own that runs a main class of the tests until it is killed.
final class ChildJvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private ChildJvm(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static ChildJvm start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ChildJvm(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /// The rest of the first line of output that starts with `prefix`.
  String awaitLine(String prefix) throws IOException {
    String line = output.readLine();
    while (line != null && !line.startsWith(prefix)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("child ended without a line starting with " + prefix);
    }
    return line.substring(prefix.length()).trim();
  }

  long pid() {
    return process.pid();
  }

  void kill() {
    Processes.kill(process.pid());
  }

  @Override
  public void close() {
    kill();
  }
}
