package drydock.node.core;

import drydock.node.family.Family;
import drydock.node.family.Parts;
import drydock.node.generation.Current;
import drydock.node.generation.Generation;
import drydock.node.intent.Intent;
import drydock.node.intent.Intents;
import drydock.node.volume.DurableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes generations past their undo window. The live one, the one before it within the window,
/// whatever somebody reads and whatever an intent is about stay.
final class Sweeping {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  private final Family family;
  private final Parts parts;

  Sweeping(Family family) {
    this.family = family;
    this.parts = family.parts();
  }

  int sweep() {
    return family.alone(() -> {
      Optional<Current> current = Current.read(parts.volume(), family.name());
      Optional<Generation> live = family.live();
      if (current.isEmpty() || live.isEmpty()) {
        return 0;
      }
      boolean window =
          Instant.parse(current.get().at())
              .plus(parts.rules().undoWindow())
              .isAfter(parts.clock().instant());
      int removed = 0;
      for (Path folder : DurableFiles.list(parts.volume().generations(family.name()))) {
        if (isOld(folder, live.get(), window)) {
          removed += remove(folder);
        }
      }
      return removed;
    });
  }

  private boolean isOld(Path folder, Generation live, boolean window) throws IOException {
    String name = folder.getFileName().toString();
    if (!name.matches("[0-9]{1,18}")) {
      return false;
    }
    long number = Long.parseLong(name);
    List<Intent> intents = Intents.of(parts.volume(), family.name());
    boolean intended =
        intents.stream().anyMatch(it -> it.target() == number || it.expected() == number);
    return number != live.number()
        && !(window && number == live.previous())
        && !intended
        && !family.shelf().holds(number);
  }

  private int remove(Path folder) {
    List<String> failed = DurableFiles.deleteTree(folder).failed();
    failed.forEach(it -> LOG.warn("{}: old generation not removed: {}", family.name(), it));
    return failed.isEmpty() ? 1 : 0;
  }
}
