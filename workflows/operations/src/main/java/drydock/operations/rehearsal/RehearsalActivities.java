package drydock.operations.rehearsal;

import drydock.operations.journal.StepCall;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// The effects of a rehearsal. Each looks first and acts only if needed; which step it is stands in
/// the call.
@ActivityInterface
public interface RehearsalActivities {
  /// Behind the door that checks fences: the effect and the check are one transaction.
  @ActivityMethod(name = "RehearseChecked")
  void checked(StepCall call);

  /// Behind the door that cannot: the check comes before the effect, in a transaction of its own.
  @ActivityMethod(name = "RehearseUnchecked")
  void unchecked(StepCall call);

  /// Looks whether the wait is over; `NotYet` until it is.
  @ActivityMethod(name = "RehearseWait")
  void waited(StepCall call);

  /// Takes the effect of the step back, if there is one.
  @ActivityMethod(name = "RehearseUndo")
  void undo(StepCall call);

  /// Looks whether the effect of the step is there. Changes nothing.
  @ActivityMethod(name = "RehearseLook")
  boolean isThere(StepCall call);
}
