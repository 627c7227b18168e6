package drydock.worker.dispatch;

import io.grpc.Status;

/// What an answer means for a request.
enum Verdict {
  STARTED,
  /// A run of that workflow id is open.
  JOINED,
  /// The request is at fault, or has failed too often: it never starts.
  DEAD,
  /// It failed, and may succeed another time.
  AGAIN,
  /// Temporal cannot be reached or has no room. No request is to blame: stop, lose nothing.
  AWAY,
  /// Temporal does not serve this worker: key, certificate, namespace or address are wrong. Every
  /// request would be refused alike: stop, lose nothing.
  DENIED;

  /// @param failed how often this request has failed before
  /// @param most failures of one request until it is dead
  static Verdict of(Status.Code code, int failed, int most) {
    return switch (code) {
      case OK -> STARTED;
      case ALREADY_EXISTS -> JOINED;
      case INVALID_ARGUMENT, OUT_OF_RANGE -> DEAD;
      case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, ABORTED, RESOURCE_EXHAUSTED -> AWAY;
      case UNAUTHENTICATED, PERMISSION_DENIED, NOT_FOUND, UNIMPLEMENTED -> DENIED;
      case UNKNOWN, INTERNAL, DATA_LOSS, FAILED_PRECONDITION -> failed + 1 < most ? AGAIN : DEAD;
    };
  }

  /// Whether the next request would fare the same.
  boolean stopsTheRound() {
    return this == AWAY || this == DENIED;
  }
}
