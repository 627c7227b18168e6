package drydock.node.engine;

import drydock.node.engine.QueryRefused.Reason;
import drydock.node.statement.Verdict;

/// What the engine says, sorted by who can do something about it.
final class Refusals {
  static final String INTERRUPTED = "Interrupted.";
  private static final String READ_ONLY = "read-only database";
  private static final String POOL = "Buffer manager exception";

  private Refusals() {}

  static QueryRefused of(Verdict.Refused refused) {
    Reason reason =
        switch (refused.kind()) {
          case UNCLEAR -> Reason.SYNTAX;
          case WRITES -> Reason.WRITES;
          case FORBIDDEN -> Reason.FORBIDDEN;
          case TOO_LARGE -> Reason.TOO_LARGE;
        };
    return new QueryRefused(reason, refused.message());
  }

  static QueryRefused prepared(String message) {
    if (message.contains(READ_ONLY)) {
      return of(Verdict.writes("by what it calls"));
    }
    return message.contains(POOL) ? pool(message) : new QueryRefused(Reason.SYNTAX, message);
  }

  static QueryRefused executed(String message, boolean asked, Limits limits) {
    if (message.contains(INTERRUPTED)) {
      return asked ? interrupted() : tooLong(limits);
    }
    if (message.contains(READ_ONLY)) {
      return of(Verdict.writes("by what it calls"));
    }
    if (message.contains(POOL)) {
      return pool(message);
    }
    return new QueryRefused(callers(message) ? Reason.SYNTAX : Reason.FAILED, message);
  }

  static QueryRefused tooMany(long rows, Limits limits) {
    return new QueryRefused(
        Reason.TOO_LARGE,
        "The answer has %d rows; expected at most %d; ask with LIMIT, or in parts"
            .formatted(rows, limits.rows()));
  }

  static QueryRefused tooLarge(Limits limits) {
    return new QueryRefused(
        Reason.TOO_LARGE,
        "The answer has more than %d bytes; expected at most that; ask with LIMIT, or in parts"
            .formatted(limits.bytes()));
  }

  private static QueryRefused tooLong(Limits limits) {
    return new QueryRefused(
        Reason.TOO_LONG,
        "The query took longer than %d ms, and was ended; ask for less"
            .formatted(limits.time().toMillis()));
  }

  private static QueryRefused interrupted() {
    return new QueryRefused(
        Reason.INTERRUPTED, "The query was ended by the node before it was done; ask again");
  }

  private static QueryRefused pool(String message) {
    return new QueryRefused(
        Reason.TOO_LARGE,
        "The query needs more memory than a query may take (%s); ask for less".formatted(message));
  }

  /// A division by zero, a text that is no number, a parameter that the text does not have.
  private static boolean callers(String message) {
    return message.startsWith("Runtime exception")
        || message.startsWith("Conversion exception")
        || message.startsWith("Overflow exception")
        || message.startsWith("Binder exception")
        || message.startsWith("Parser exception")
        || message.startsWith("Catalog exception")
        || message.startsWith("Parameter ");
  }
}
