package drydock.node.intent;

import drydock.node.volume.Documents;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Volume;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/// Why nobody is let in to a family. It stays until it is released.
public record Quarantine(int format, String family, String reason, String since) {
  private static final int FORMAT = 1;

  public Quarantine(String family, String reason, String since) {
    this(FORMAT, family, reason, since);
  }

  public static Optional<Quarantine> read(Volume volume, String family) throws IOException {
    return Documents.read(volume.quarantine(family), Quarantine.class, FORMAT);
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
