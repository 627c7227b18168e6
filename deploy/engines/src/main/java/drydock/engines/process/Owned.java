package drydock.engines.process;

import java.io.Serial;

/// Something is in use by a process that is alive.
public final class Owned extends IllegalStateException {
  @Serial private static final long serialVersionUID = 1;

  Owned(String what, String owner) {
    super("%s is in use by %s. Stop that process first.".formatted(what, owner));
  }
}
