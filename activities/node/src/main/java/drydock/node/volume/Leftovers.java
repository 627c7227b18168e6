package drydock.node.volume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a halt leaves of a file or family that was just being made. It never got its name, so
/// nobody knows it; and most would never be overwritten, because the next one has another name.
public final class Leftovers {
  private final Volume volume;

  public Leftovers(Volume volume) {
    this.volume = volume;
  }

  /// At start, before anybody writes.
  public void remove() throws IOException {
    List<Path> folders = new ArrayList<>();
    folders.add(volume.families());
    folders.add(volume.fences());
    folders.add(volume.quarantines());
    folders.add(volume.audits());
    folders.addAll(foldersIn(volume.families()));
    folders.addAll(foldersIn(volume.intents()));
    folders.addAll(foldersIn(volume.building()));
    for (Path family : foldersIn(volume.families())) {
      folders.addAll(foldersIn(family));
    }
    for (Path folder : folders) {
      for (Path entry : DurableFiles.list(folder)) {
        if (isUnnamed(entry.getFileName().toString())) {
          DurableFiles.deleteTree(entry);
        }
      }
    }
  }

  /// Of [DurableFiles#write], or of a family that was being made.
  private static boolean isUnnamed(String name) {
    return name.startsWith(".new-") || (name.startsWith(".") && name.endsWith(".new"));
  }

  private static List<Path> foldersIn(Path folder) throws IOException {
    return DurableFiles.list(folder).stream().filter(Files::isDirectory).toList();
  }
}
