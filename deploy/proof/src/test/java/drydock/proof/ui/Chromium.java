package drydock.proof.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The browser: found, or installed where that is possible without asking anybody.
final class Chromium {
  /// The variable that decides alone when it is set.
  static final String VARIABLE = "DRYDOCK_CHROMIUM";

  private static final Path DEBIAN = Path.of("/usr/bin/chromium");
  private static final String INSTALL = "apt-get update && apt-get install -y chromium";
  private static final int INSTALL_MINUTES = 10;

  private Chromium() {}

  static Path findOrInstall(Map<String, String> environment, Consumer<String> say) {
    Optional<Path> found = find(environment);
    if (found.isPresent()) {
      return found.get();
    }
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      throw new IllegalStateException(
          "No Chromium: %s is not set, %s is not there and the PATH has none. Install it (%s, as root) or name one in %s"
              .formatted(VARIABLE, DEBIAN, INSTALL, VARIABLE));
    }
    say.accept("Chromium is needed and not there yet: " + INSTALL);
    install();
    return find(environment)
        .orElseThrow(() -> new IllegalStateException(INSTALL + " succeeded without a Chromium"));
  }

  static Optional<Path> find(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isEmpty()) {
      Path path = Path.of(named);
      if (!Files.isExecutable(path)) {
        throw new IllegalStateException(
            "%s names %s, which cannot be run. Correct it or unset it".formatted(VARIABLE, path));
      }
      return Optional.of(path);
    }
    Stream<Path> onPath =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(name ->
                Stream.of(environment.getOrDefault("PATH", "").split(":", -1))
                    .filter(folder -> !folder.isEmpty())
                    .map(folder -> Path.of(folder, name)));
    return Stream.concat(Stream.of(DEBIAN), onPath).filter(Files::isExecutable).findFirst();
  }

  private static void install() {
    try {
      Process apt = new ProcessBuilder("sh", "-c", INSTALL).inheritIO().start();
      if (!apt.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) || apt.exitValue() != 0) {
        apt.destroy();
        throw new IllegalStateException(INSTALL + " failed; install Chromium by hand");
      }
    } catch (IOException e) {
      throw new IllegalStateException(INSTALL + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(INSTALL + " was interrupted", e);
    }
  }
}
