package drydock.node.halt;

import drydock.node.failpoint.Failpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a child that was to halt said, and how it ended.
record Halted(int exit, String said) {
  /// A node that does all that at once.
  static Halted run(Path data, List<Cell> cells) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(data.toString()));
    cells.forEach(cell -> arguments.add(cell.word()));
    return run(HaltMain.class, arguments);
  }

  /// A start that recovers.
  static Halted recovering(Path data, Failpoint point) throws IOException, InterruptedException {
    return run(RecoveringMain.class, List.of(data.toString(), point.name()));
  }

  private static Halted run(Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(arguments);
    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Halted(child.waitFor(), said);
  }
}
