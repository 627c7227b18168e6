package drydock.node.intent;

import drydock.node.volume.Documents;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Unreadable;
import drydock.node.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The intents that lie on a volume.
public final class Intents {
  private Intents() {}

  /// @throws Unreadable when one of them cannot be understood; it is kept
  public static List<Intent> of(Volume volume, String family) throws IOException {
    List<Intent> all = new ArrayList<>();
    for (Path file : DurableFiles.list(volume.intents(family))) {
      if (file.toString().endsWith(".json") && !file.getFileName().toString().startsWith(".")) {
        // One that vanished meanwhile was finished by its owner.
        Optional<Intent> intent = Documents.read(file, Intent.class, Intent.FORMAT);
        intent.ifPresent(all::add);
      }
    }
    all.sort(Comparator.comparingLong(Intent::fence).thenComparing(Intent::key));
    return all;
  }

  /// Every family that has one.
  public static List<String> families(Volume volume) throws IOException {
    List<String> names = new ArrayList<>();
    for (Path folder : DurableFiles.list(volume.intents())) {
      if (!DurableFiles.list(folder).isEmpty()) {
        names.add(folder.getFileName().toString());
      }
    }
    return names;
  }
}
