package drydock.proof.node;

import java.io.IOException;

/// A node that was started and does not serve.
public final class NodeNotReady extends IOException {
  NodeNotReady(String message) {
    super(message);
  }
}
