package drydock.node.volume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What became of a folder that was to go.
public final class Removal {
  private final List<Path> removed = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();

  Removal() {}

  public List<Path> removed() {
    return List.copyOf(removed);
  }

  /// Path and reason of each that is still there.
  public List<String> failed() {
    return List.copyOf(failed);
  }

  void tree(Path path) {
    try {
      // A link is removed, never followed.
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        DurableFiles.list(path).forEach(this::tree);
      }
      if (Files.deleteIfExists(path)) {
        removed.add(path);
      }
    } catch (IOException e) {
      failed.add(path + ": " + e);
    }
  }
}
