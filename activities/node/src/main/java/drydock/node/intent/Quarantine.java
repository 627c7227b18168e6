package drydock.node.intent;

import drydock.node.volume.Documents;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Unreadable;
import drydock.node.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Why nobody is let in to a family. It stays until it is released.
public record Quarantine(int format, String family, String reason, String since) {
  private static final int FORMAT = 1;
  private static final String ENDING = ".json";

  public Quarantine(String family, String reason, String since) {
    this(FORMAT, family, reason, since);
  }

  public static Optional<Quarantine> read(Volume volume, String family) throws IOException {
    try {
      return Documents.read(volume.quarantine(family), Quarantine.class, FORMAT);
    } catch (Unreadable e) {
      // Whatever it was for: it stands until somebody releases it.
      return Optional.of(
          new Quarantine(family, String.valueOf(e.getMessage()), Instant.EPOCH.toString()));
    }
  }

  public static List<Quarantine> all(Volume volume) throws IOException {
    List<Quarantine> all = new ArrayList<>();
    for (Path file : DurableFiles.list(volume.quarantines())) {
      String name = file.getFileName().toString();
      if (name.endsWith(ENDING)) {
        read(volume, name.substring(0, name.length() - ENDING.length())).ifPresent(all::add);
      }
    }
    return all;
  }

  /// The first reason stays.
  public Quarantine write(Volume volume) throws IOException {
    Optional<Quarantine> before = read(volume, family);
    if (before.isPresent()) {
      return before.get();
    }
    DurableFiles.createFolder(Objects.requireNonNull(volume.quarantine(family).getParent()));
    Documents.write(volume.quarantine(family), this);
    return this;
  }

  public static void release(Volume volume, String family) throws IOException {
    DurableFiles.delete(volume.quarantine(family));
  }
}
