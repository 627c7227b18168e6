package drydock.node.ingest.frames;

import java.io.IOException;
import java.nio.file.Path;

/// A log that another Drydock wrote. It is kept as it is.
public final class UnknownVersion extends IOException {
  UnknownVersion(Path file, int version) {
    super(
        "staging log "
            + file
            + " has format version "
            + version
            + "; expected "
            + LogHeader.VERSION
            + "; it is left as it is, start the Drydock that wrote it");
  }
}
