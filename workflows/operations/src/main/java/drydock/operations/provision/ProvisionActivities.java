package drydock.operations.provision;

import drydock.operations.journal.StepCall;
import drydock.operations.place.Place;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import org.jspecify.annotations.Nullable;

/// What a provision does to the ledger, each in one transaction.
@ActivityInterface
public interface ProvisionActivities {
  /// The rows of a graph that is being made, and a reservation. `NoCapacity` where nothing is left.
  @ActivityMethod(name = "ProvisionEnter")
  void enter(StepCall call);

  @ActivityMethod(name = "ProvisionLeave")
  void leave(StepCall call);

  @ActivityMethod(name = "ProvisionIsEntered")
  boolean isEntered(StepCall call);

  /// Where the family is to be created; noted before that is done. `NotYet` until the node there
  /// has reported.
  @ActivityMethod(name = "ProvisionPlaced")
  Place placed(StepCall call);

  /// Where the family may have been created; null where nobody ever tried.
  @ActivityMethod(name = "ProvisionWasPlaced")
  @Nullable Place wasPlaced(StepCall call);

  /// The same for somebody who only looks.
  @ActivityMethod(name = "ProvisionPlace")
  @Nullable Place place(StepCall call);

  @ActivityMethod(name = "ProvisionActivate")
  void activate(StepCall call);

  @ActivityMethod(name = "ProvisionIsActive")
  boolean isActive(StepCall call);
}
