package drydock.node.core;

import drydock.node.family.Family;
import drydock.node.engine.CannotOpen;
import drydock.node.intent.Intent;
import drydock.node.intent.Intents;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.util.List;

/// Lets a quarantined family be tried again; it is quarantined anew if nothing is better.
final class Releasing {
  private final Family family;

  Releasing(Family family) {
    this.family = family;
  }

  void release(NodeCall call) {
    family.changeQuarantined(
        call,
        () -> {
          family.parts().digests().forget();
          List<Intent> left = family.parts().recovery().heal(family.name());
          if (!left.isEmpty()) {
            family.quarantine(
                left.getFirst().kind()
                    + " of operation "
                    + left.getFirst().operation()
                    + " can be taken back only by a start of the node; restart it");
            return false;
          }
          return opened();
        });
  }

  private boolean opened() throws IOException {
    try {
      family.reset();
      family.closeAll();
      if (family.live().isPresent()) {
        var _ = family.shelf().put(family.parts().opener().open(family.live().get()));
      }
      Intents.of(family.parts().volume(), family.name());
      family.released();
      return true;
    } catch (CannotOpen e) {
      family.quarantine(String.valueOf(e.getMessage()));
      return false;
    }
  }
}
