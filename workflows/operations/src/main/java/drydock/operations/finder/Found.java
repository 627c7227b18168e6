package drydock.operations.finder;

import org.jspecify.annotations.Nullable;

/// What one run of the finder saw and did.
///
/// @param looked operations whose driver was looked at
/// @param recoveries runs it asked for, to take operations over
/// @param abandoned places in a queue it gave up for runs that have ended
/// @param missing operations whose driver Temporal does not know, which is looked at again
/// @param drifted operations that Temporal has ended and the ledger has not
/// @param lost operations whose driver was started in a namespace that is not there any more
/// @param stuck operations whose workflow task fails again and again
/// @param unseen operations about which Temporal could not be asked: nothing was decided
/// @param why what kept it from asking last, or nothing
public record Found(
    int looked,
    int recoveries,
    int abandoned,
    int missing,
    int drifted,
    int lost,
    int stuck,
    int unseen,
    @Nullable String why) {
  public static final Found NOTHING = new Found(0, 0, 0, 0, 0, 0, 0, 0, null);

  /// What can come of looking at one operation.
  public enum Kind {
    NOTHING,
    RECOVERY,
    ABANDONED,
    MISSING,
    DRIFTED,
    LOST,
    STUCK
  }

  /// One more operation that was looked at, and what came of it.
  public Found and(Kind kind) {
    return new Found(
        looked + 1,
        recoveries + (kind == Kind.RECOVERY ? 1 : 0),
        abandoned + (kind == Kind.ABANDONED ? 1 : 0),
        missing + (kind == Kind.MISSING ? 1 : 0),
        drifted + (kind == Kind.DRIFTED ? 1 : 0),
        lost + (kind == Kind.LOST ? 1 : 0),
        stuck + (kind == Kind.STUCK ? 1 : 0),
        unseen,
        why);
  }

  /// One more about which Temporal could not be asked.
  public Found andUnseen(String reason) {
    return new Found(
        looked, recoveries, abandoned, missing, drifted, lost, stuck, unseen + 1, reason);
  }
}
