package drydock.node.harbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import drydock.node.refusal.NodeRefusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What a node is expected to say no to.
public final class Refusals {
  private Refusals() {}

  public static void refused(NodeRefusal.Kind kind, String named, ThrowingCallable call) {
    Throwable failure = catchThrowable(call);
    assertThat(failure).as("expected a refusal: " + named).isInstanceOf(NodeRefusal.class);
    assertThat(failure).hasMessageContaining(named);
    assertThat(((NodeRefusal) failure).kind()).isEqualTo(kind);
  }
}
