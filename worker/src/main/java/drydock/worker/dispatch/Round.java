package drydock.worker.dispatch;

import org.jspecify.annotations.Nullable;

/// What became of one batch. Only what this round has marked itself is counted.
///
/// @param claimed how many it took
/// @param dispatched started, or joined to an open run
/// @param dead never to be started
/// @param postponed to be tried again, to no one else's harm
/// @param halt why it ended before its batch was through, or nothing
record Round(int claimed, int dispatched, int dead, int postponed, @Nullable Halt halt) {
  /// @param said what stood in the way, in words
  record Halt(Why why, String said) {}

  enum Why {
    AWAY,
    DENIED,
    OUT_OF_TIME
  }

  static Round of(int claimed) {
    return new Round(claimed, 0, 0, 0, null);
  }

  Round counted(Verdict verdict) {
    return switch (verdict) {
      case STARTED, JOINED -> new Round(claimed, dispatched + 1, dead, postponed, halt);
      case DEAD -> new Round(claimed, dispatched, dead + 1, postponed, halt);
      case AGAIN -> new Round(claimed, dispatched, dead, postponed + 1, halt);
      case AWAY, DENIED -> this;
    };
  }

  Round halted(Why why, String said) {
    return new Round(claimed, dispatched, dead, postponed, new Halt(why, said));
  }

  /// Whether Temporal answered at least one request for itself.
  boolean answered() {
    return dispatched + dead + postponed > 0;
  }
}
