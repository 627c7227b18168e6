package drydock.node.child;

import java.nio.file.Path;
import java.util.List;

/// How a child is started: with the class path and the Java of its parent. Its optimizing compiler
/// stays on, because without it digests take ten times as long.
final class Command {
  /// By its name, because the child's side knows this package and not the other way round.
  private static final String MAIN = "drydock.node.work.ChildMain";

  private Command() {}

  static List<String> line(ChildSettings settings, Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + settings.heapMegabytes() + "m",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:ErrorFile=" + folder.resolve("crash.log"),
        "-Xshare:auto",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.io.tmpdir=" + folder,
        "-cp",
        System.getProperty("java.class.path"),
        MAIN,
        folder.toString(),
        String.valueOf(settings.engine().buildPool()),
        String.valueOf(settings.engine().readPool()),
        String.valueOf(settings.engine().addressSpace()));
  }
}
