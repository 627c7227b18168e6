package drydock.engines.temporal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A shell script in place of a program.
final class Script {
  private Script() {}

  static Path at(Path path, String text) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, "#!/bin/sh\n" + text);
      return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path cli(Path path, String version) {
    return at(path, "echo 'temporal version " + version + "'\n");
  }
}
