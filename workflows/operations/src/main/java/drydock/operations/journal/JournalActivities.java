package drydock.operations.journal;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// The frame's own moves, each one transaction in the ledger and safe to repeat. All but [#outcome]
/// are called as local activities; the run that calls is the driver that is checked.
@ActivityInterface
public interface JournalActivities {
  /// Takes the leases and pins this run as the driver, or refuses and journals that.
  @ActivityMethod(name = "Open")
  Opened open(OpenCall call);

  /// Commits that nothing will be undone any more.
  @ActivityMethod(name = "Cross")
  void cross(String operation, long fence);

  /// Draws the fence under which the undo runs, unless the operation has crossed.
  @ActivityMethod(name = "TurnRound")
  TurnedRound turnRound(String operation, long fence, String why);

  /// Ends the operation and releases all it holds.
  @ActivityMethod(name = "Close")
  void close(Closing closing);

  /// Looks once whether the operation has ended; `NotYet` while it has not.
  @ActivityMethod(name = "Outcome")
  Outcome outcome(String operation);
}
