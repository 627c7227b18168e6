package drydock.node.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of a child. It holds the engine's unpacked library, 23 MB, which a killed process
/// leaves behind.
final class Folder {
  private static final Logger LOG = LoggerFactory.getLogger(Folder.class);

  private Folder() {}

  static void remove(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      LOG.warn("{} of a child process cannot be removed: {}; it stays there", folder, e.toString());
    }
  }
}
