package drydock.node;

import drydock.node.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/// The disk of a volume.
///
/// @param kept what has to stay free for builds to be taken
record Disk(Volume volume, DataSize kept) {
  /// -1 where it cannot be asked.
  long free() {
    try {
      return Files.getFileStore(volume.root()).getUsableSpace();
    } catch (IOException e) {
      return -1;
    }
  }

  Optional<String> tight() {
    long free = free();
    if (free >= kept.toBytes()) {
      return Optional.empty();
    }
    return Optional.of(
        free < 0
            ? "the disk cannot be asked how full it is"
            : DataSize.ofBytes(free).toMegabytes()
                + " MB are free, less than drydock.engine.free-space ("
                + kept.toMegabytes()
                + " MB); builds are refused");
  }
}
