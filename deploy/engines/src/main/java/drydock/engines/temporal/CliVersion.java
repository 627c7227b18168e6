package drydock.engines.temporal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an executable says of itself.
sealed interface CliVersion {
  record Is(String version) implements CliVersion {}

  record None(String reason) implements CliVersion {}

  static CliVersion of(Path path) {
    if (!Files.isRegularFile(path)) {
      return new None("no such file");
    }
    if (!Files.isExecutable(path)) {
      return new None("not executable");
    }
    try {
      return read(ask(path));
    } catch (IOException e) {
      return new None("cannot be run: " + e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new None("interrupted while asking for its version");
    }
  }

  private static String ask(Path path) throws IOException, InterruptedException {
    Path answer = Files.createTempFile("temporal-version", ".txt");
    try {
      Process process =
          new ProcessBuilder(path.toString(), "--version")
              .redirectErrorStream(true)
              .redirectOutput(answer.toFile())
              .start();
      // Answers in 0.1 s; twenty seconds because a cold 200 MB file on a busy disk was seen at 6 s.
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        return "no answer to --version within 20 s";
      }
      return Files.readString(answer, StandardCharsets.UTF_8);
    } finally {
      Files.delete(answer);
    }
  }

  private static CliVersion read(String answer) {
    Matcher version = Pattern.compile("temporal version (\\S+)").matcher(answer);
    return version.find()
        ? new Is(version.group(1))
        : new None(
            "it answers --version with \"%s\"".formatted(answer.lines().findFirst().orElse("")));
  }
}
