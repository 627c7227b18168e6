package drydock.proof.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A JDK 17 of this machine: the callers' oldest.
record Jdk17(Path home) {
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");

  /// Looks at the JDK that runs Maven, then JAVA_HOME, then the installed ones.
  static Jdk17 find() {
    return Stream.of(named(), installed())
        .flatMap(List::stream)
        .filter(Jdk17::is17)
        .findFirst()
        .map(Jdk17::new)
        .orElseThrow(() ->
            new IllegalStateException(
                "No JDK 17 found: neither the JDK that runs Maven, nor JAVA_HOME, nor a folder"
                    + " in "
                    + INSTALLED
                    + " has one with javac. Install it (Debian: apt-get install"
                    + " openjdk-17-jdk-headless) or set JAVA_HOME to it, then run again."));
  }

  String java() {
    return home.resolve("bin/java").toString();
  }

  String javac() {
    return home.resolve("bin/javac").toString();
  }

  private static List<Path> named() {
    return Stream.of(System.getProperty("drydock.maven.java"), System.getenv("JAVA_HOME"))
        .filter(Objects::nonNull)
        .map(Path::of)
        .toList();
  }

  private static List<Path> installed() {
    if (!Files.isDirectory(INSTALLED)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(INSTALLED)) {
      return all.filter(path -> path.getFileName().toString().contains("17")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// By its own word: a folder's name may lie, and a JRE has no compiler.
  private static boolean is17(Path home) {
    try {
      return Files.isExecutable(home.resolve("bin/javac"))
          && Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"17");
    } catch (IOException _) {
      return false;
    }
  }
}
