package drydock.node.temporal;

import drydock.node.core.Core;
import drydock.node.failpoint.Failpoints;
import drydock.node.harbour.Harbour;
import drydock.node.start.Assembled;
import drydock.node.start.Surroundings;
import drydock.node.volume.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/// A node without its HTTP door.
final class Cores {
  private Cores() {}

  static Core on(Volume volume, Failpoints failpoints) {
    try {
      return Assembled.open(
              Harbour.equipment(volume.root(), Harbour.withPatience(Duration.ofMillis(200))),
              Surroundings.USUAL.failing(failpoints))
          .core();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
