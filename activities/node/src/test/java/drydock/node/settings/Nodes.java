package drydock.node.settings;

import drydock.testkit.settings.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/// What a node is told in a test.
final class Nodes {
  static final String SECRET = "open-sesame-open-sesame-open-ses";

  static final Set<String> REQUIRED =
      Set.of(
          "drydock.node.instance-id",
          "drydock.node.data",
          "drydock.node.secret-file",
          "drydock.temporal.target");

  private Nodes() {}

  static Told<Settings> nothing() {
    return Told.nothing(Settings::read, Settings.CONFIG_NAME + ".yml");
  }

  /// The settings that have no default, as arguments.
  static Told<Settings> required(Path folder) {
    return nothing()
        .arguments(
            Map.of(
                "drydock.node.instance-id",
                "node-1",
                "drydock.node.data",
                folder.resolve("data").toString(),
                "drydock.node.secret-file",
                secret(folder, SECRET, "rw-------"),
                "drydock.temporal.target",
                "temporal:7233"));
  }

  static String secret(Path folder, String content, String mode) {
    Path file = folder.resolve("secret");
    try {
      Files.writeString(file, content);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
