package drydock.proof.child;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The command line of a small JVM with the classes of this one.
public final class JavaLine {
  private JavaLine() {}

  public static List<String> of(String main, List<String> arguments) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main),
            arguments.stream())
        .toList();
  }
}
