package drydock.node.http.wire;

import java.io.IOException;

/// A body that is larger than this node reads.
public final class BodyTooLarge extends IOException {
  BodyTooLarge(long most) {
    super("the body has more than " + most + " bytes. Nothing of it was taken: send less at once");
  }
}
