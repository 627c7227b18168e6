package drydock.engines.temporal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Go compiler, asked in the folder of the module that it shall build, because there it may
/// replace itself by the newer version which the module names.
record GoToolchain(Path go, Path module) {
  private static final int[] NEEDED = {1, 26, 4};
  private static final String INSTALL =
      "Install Go 1.26.4 or newer (https://go.dev/dl/, or your package manager), or put Temporal's"
          + " CLI %s on the PATH or in %s.".formatted(TemporalCli.VERSION, TemporalCli.VARIABLE);

  /// Its version, or an error that says what to install.
  String require() {
    String answer = ask();
    Matcher version = Pattern.compile("go(\\d+)\\.(\\d+)(?:\\.(\\d+))?").matcher(answer);
    if (!version.find()) {
      throw new IllegalStateException(
          "\"%s version\" does not answer with a Go version but \"%s\". %s"
              .formatted(go, answer, INSTALL));
    }
    for (int i = 0; i < NEEDED.length; i++) {
      String part = version.group(i + 1);
      int have = part == null ? 0 : Integer.parseInt(part);
      if (have < NEEDED[i]) {
        throw new IllegalStateException(
            "%s is too old to build Temporal's CLI. %s".formatted(version.group(), INSTALL));
      }
      if (have > NEEDED[i]) {
        break;
      }
    }
    return version.group();
  }

  private String ask() {
    try {
      Process process =
          new ProcessBuilder(go.toString(), "version")
              .directory(module.toFile())
              .redirectErrorStream(true)
              .start();
      String answer =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
      process.waitFor();
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(
          "Temporal's CLI is built with Go, and \"%s\" cannot be run: %s. %s"
              .formatted(go, e.getMessage(), INSTALL),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking Go for its version", e);
    }
  }
}
