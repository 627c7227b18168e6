package drydock.node.http.answer;

import drydock.node.engine.QueryRefused;
import drydock.node.refusal.NodeRefusal;
import drydock.operations.token.TokenRefused;

/// Why something was refused, in one word that never changes its meaning.
public enum Code {
  BAD_INPUT(400),
  TOO_LARGE(413),
  UNKNOWN(404),
  CONFLICT(409),
  FENCE(409),
  READ_ONLY(403),
  FENCED(423, 5),
  CLOSED(503, 5),
  MOVED(421),
  QUARANTINED(503),
  NO_SPACE(507),
  BUSY(503, 1),
  NOT_YET(423, 1),
  FAILED(500),
  BROKEN(422),

  QUERY_SYNTAX(400),
  QUERY_WRITES(403),
  QUERY_FORBIDDEN(403),
  QUERY_TOO_LONG(408),
  QUERY_TOO_LARGE(413),
  QUERY_INTERRUPTED(503, 1),
  QUERY_FAILED(400),

  TOKEN_MISSING(409),
  TOKEN_MALFORMED(409),
  TOKEN_FORGED(409),
  TOKEN_EXPIRED(409),
  TOKEN_OTHER_FAMILY(409),
  TOKEN_OTHER_OPERATION(409),

  UNAUTHORIZED(401),
  NO_ROUTE(404),
  WRONG_METHOD(405),
  MEDIA_TYPE(415),
  STOPPING(503, 5),
  FAULT(500);

  private final int status;
  private final int retryAfter;

  Code(int status) {
    this(status, 0);
  }

  Code(int status, int retryAfter) {
    this.status = status;
    this.retryAfter = retryAfter;
  }

  public int status() {
    return status;
  }

  /// In seconds; 0 where asking again is of no use, or nobody knows when.
  public int retryAfter() {
    return retryAfter;
  }

  public static Code of(NodeRefusal.Kind kind) {
    return switch (kind) {
      case BAD_INPUT -> BAD_INPUT;
      case TOO_LARGE -> TOO_LARGE;
      case UNKNOWN -> UNKNOWN;
      case CONFLICT -> CONFLICT;
      case FENCE -> FENCE;
      case READ_ONLY -> READ_ONLY;
      case FENCED -> FENCED;
      case CLOSED -> CLOSED;
      case MOVED -> MOVED;
      case QUARANTINED -> QUARANTINED;
      case NO_SPACE -> NO_SPACE;
      case BUSY -> BUSY;
      case NOT_YET -> NOT_YET;
      case FAILED -> FAILED;
      case BROKEN -> BROKEN;
    };
  }

  public static Code of(QueryRefused.Reason reason) {
    return switch (reason) {
      case SYNTAX -> QUERY_SYNTAX;
      case WRITES -> QUERY_WRITES;
      case FORBIDDEN -> QUERY_FORBIDDEN;
      case TOO_LONG -> QUERY_TOO_LONG;
      case TOO_LARGE -> QUERY_TOO_LARGE;
      case INTERRUPTED -> QUERY_INTERRUPTED;
      case FAILED -> QUERY_FAILED;
    };
  }

  public static Code of(TokenRefused.Reason reason) {
    return switch (reason) {
      case MISSING -> TOKEN_MISSING;
      case MALFORMED -> TOKEN_MALFORMED;
      case FORGED -> TOKEN_FORGED;
      case EXPIRED -> TOKEN_EXPIRED;
      case OTHER_FAMILY -> TOKEN_OTHER_FAMILY;
      case OTHER_OPERATION -> TOKEN_OTHER_OPERATION;
    };
  }
}
