package drydock.node.child;

import drydock.node.volume.DurableFiles;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of a child. It holds the engine's unpacked library, 23 MB, which a killed process
/// leaves behind.
final class Folder {
  private static final Logger LOG = LoggerFactory.getLogger(Folder.class);

  private Folder() {}

  static void remove(Path folder) {
    List<String> failed = DurableFiles.deleteTree(folder).failed();
    if (!failed.isEmpty()) {
      LOG.warn("{} of a child process cannot be removed: {}; it stays there", folder, failed);
    }
  }
}
