package drydock.node.temporal;

import drydock.contract.FailureTypes;
import drydock.contract.InvalidRequest;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;

/// What the node does not do, as workflows understand it.
final class Refusals {
  /// A drain waits for its readers itself; this is only the pause between two looks.
  private static final Duration NEXT_LOOK = Duration.ofSeconds(1);

  private Refusals() {}

  static ApplicationFailure of(NodeRefusal refusal) {
    Kind kind = refusal.kind();
    String why = String.valueOf(refusal.getMessage());
    return switch (kind) {
      case FENCE -> failure(FailureTypes.NOT_THE_DRIVER, why, kind).setNonRetryable(true).build();
      case NOT_YET ->
          failure(FailureTypes.NOT_YET, why, kind)
              .setCategory(ApplicationErrorCategory.BENIGN)
              .setNextRetryDelay(NEXT_LOOK)
              .build();
      case FENCED, CLOSED, NO_SPACE, BUSY, FAILED ->
          failure(kind.name(), why, kind).setCause(refusal.getCause()).build();
      case BAD_INPUT, TOO_LARGE, UNKNOWN, CONFLICT, READ_ONLY, MOVED, QUARANTINED, BROKEN ->
          failure(FailureTypes.NODE_REFUSED, kind + ": " + why, kind)
              .setCause(refusal.getCause())
              .setNonRetryable(true)
              .build();
    };
  }

  static ApplicationFailure of(InvalidRequest refusal) {
    return of(new NodeRefusal(Kind.BAD_INPUT, String.valueOf(refusal.getMessage())));
  }

  /// Told apart from what the work itself has to say: another attempt may be better off.
  static ApplicationFailure cutOff(String why, Throwable cause) {
    return failure(Kind.FAILED.name(), why + "; it is tried again", Kind.FAILED)
        .setCause(cause)
        .build();
  }

  private static ApplicationFailure.Builder failure(String type, String why, Kind kind) {
    return ApplicationFailure.newBuilder().setType(type).setMessage(why).setDetails(kind.name());
  }
}
