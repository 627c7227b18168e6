package drydock.node.ingest.frames;

import java.io.IOException;
import java.nio.file.Path;

/// Something that was acknowledged is not there as it was written. Nothing was changed on disk.
public final class LogDamaged extends IOException {
  private final long offset;

  public LogDamaged(Path file, long offset, String found) {
    super(
        "staging log "
            + file
            + " is damaged at offset "
            + offset
            + ": "
            + found
            + "; nothing is read from it and nothing was changed, restore it from a backup");
    this.offset = offset;
  }

  public long offset() {
    return offset;
  }
}
