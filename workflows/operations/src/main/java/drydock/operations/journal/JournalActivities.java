package drydock.operations.journal;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import org.jspecify.annotations.Nullable;

/// The frame's own moves, each one transaction in the ledger and safe to repeat. All but [#outcome]
/// and [#granted] are called as local activities; the run that calls is the driver that is checked.
@ActivityInterface
public interface JournalActivities {
  /// Takes the leases and pins this run as the driver, or queues for them, or takes an operation
  /// over, or refuses and journals that.
  @ActivityMethod(name = "Open")
  Opened open(OpenCall call);

  /// Looks once whether the operation has its lease; `NotYet`, naming what it waits for, until it
  /// has. Answers the fence.
  @ActivityMethod(name = "Granted")
  long granted(String operation);

  /// Gives the place in the queue up, unless the lease was granted meanwhile.
  @ActivityMethod(name = "GiveUp")
  GaveUp giveUp(String operation, String refusal, String why);

  /// Commits that nothing will be undone any more.
  @ActivityMethod(name = "Cross")
  void cross(String operation, long fence);

  /// Draws the fence under which the undo runs, unless the operation has crossed.
  @ActivityMethod(name = "TurnRound")
  TurnedRound turnRound(String operation, long fence, String why);

  /// Stops the operation at a step until a person decides, and raises one alert for it.
  @ActivityMethod(name = "NeedsOperator")
  void needsOperator(Trouble trouble);

  /// Writes the decision down and lets the operation go on, or notes that it was not true. Either
  /// way under a new fence, which it returns: what was tried before the decision is cut off.
  /// Histories recorded before decisions drew fences have no answer here.
  @ActivityMethod(name = "Resolve")
  @Nullable Long resolve(Resolving resolving);

  /// Ends the operation, releases all it holds and grants it to those who wait. Histories recorded
  /// before there were waiters have no answer here.
  @ActivityMethod(name = "Close")
  @Nullable Closed close(Closing closing);

  /// Looks once whether the operation has ended; `NotYet` while it has not.
  @ActivityMethod(name = "Outcome")
  Outcome outcome(String operation);
}
