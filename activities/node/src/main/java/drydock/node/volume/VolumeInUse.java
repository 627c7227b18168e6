package drydock.node.volume;

import java.io.IOException;

/// Another process serves these files.
public final class VolumeInUse extends IOException {
  VolumeInUse(Volume volume, String owner) {
    super(volume.root() + " is in use by " + owner + ". Stop that process first");
  }
}
