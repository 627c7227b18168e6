package drydock.engines.process;

import java.io.Serial;

/// A port that was asked for by number is somebody else's.
public final class PortTaken extends IllegalStateException {
  @Serial private static final long serialVersionUID = 1;

  PortTaken(String what, int port, String holder) {
    super(
        "Port %d, wanted for %s, is taken; its holder: %s. End that process or choose another port."
            .formatted(port, what, holder));
  }
}
