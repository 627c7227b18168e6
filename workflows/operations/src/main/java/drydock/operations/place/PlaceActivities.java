package drydock.operations.place;

import drydock.operations.journal.StepCall;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// A machine and a volume for a graph that has a reservation. The graph is the item of every call.
@ActivityInterface
public interface PlaceActivities {
  /// An idle machine first, else one more. `NotYet` until there is one, saying what it waits for;
  /// `NoCapacity` where there may be no more.
  @ActivityMethod(name = "PlaceFind")
  void find(StepCall call);

  /// The machine is nobody's again, and those that are too many end.
  @ActivityMethod(name = "PlaceRelease")
  void release(StepCall call);

  @ActivityMethod(name = "PlaceIsFound")
  boolean isFound(StepCall call);

  /// `NotYet` until the machine has its volume.
  @ActivityMethod(name = "PlaceProvide")
  void provide(StepCall call);

  /// `NotYet` until a volume that this operation made is gone.
  @ActivityMethod(name = "PlaceRemove")
  void remove(StepCall call);

  @ActivityMethod(name = "PlaceIsProvided")
  boolean isProvided(StepCall call);
}
