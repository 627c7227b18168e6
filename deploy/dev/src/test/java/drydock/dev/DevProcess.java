package drydock.dev;

import drydock.engines.process.Processes;
import drydock.testkit.TestTemporal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A `drydock dev` in a process of its own, with free ports.
final class DevProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;
  private final List<String> heard = new ArrayList<>();

  DevProcess(Path root, int temporalPort) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "-Ddrydock.root=" + root));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Dev.class.getName()));
    command.addAll(List.of("--postgres-port=0", "--ui-port=0", "--temporal-port=" + temporalPort));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DRYDOCK_TEMPORAL_CLI", TestTemporal.cli().toString());
    process = builder.start();
    output = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Reads on until such a line comes; an end before that fails with all that was said.
  String await(Predicate<String> line) throws IOException {
    for (String next = output.readLine(); next != null; next = output.readLine()) {
      heard.add(next);
      if (line.test(next)) {
        return next;
      }
    }
    throw new IllegalStateException("dev ended; it said:\n" + String.join("\n", heard));
  }

  /// All it said until its end.
  List<String> awaitEnd() throws IOException {
    for (String next = output.readLine(); next != null; next = output.readLine()) {
      heard.add(next);
    }
    return List.copyOf(heard);
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  long pid() {
    return process.pid();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  List<Long> children() {
    return process.descendants().map(ProcessHandle::pid).toList();
  }

  void terminate() {
    // Not Process.destroy(): it closes the output, which has yet to be read.
    process.toHandle().destroy();
  }

  void kill() {
    Processes.kill(process.pid());
  }

  @Override
  public void close() {
    terminate();
    if (!Processes.awaitEnd(process.pid(), Duration.ofSeconds(60))) {
      kill();
    }
  }
}
