package drydock.node.volume;

import java.io.IOException;

/// A file that cannot be understood. It is kept as it is.
public final class Unreadable extends IOException {
  public Unreadable(String message) {
    super(message);
  }
}
