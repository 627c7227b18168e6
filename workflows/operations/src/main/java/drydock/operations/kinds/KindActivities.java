package drydock.operations.kinds;

import drydock.contract.control.KindControlRequest;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

@ActivityInterface
public interface KindActivities {
  /// Sets what is asked for and answers how the kind stands then. Repeated, it changes nothing
  /// more.
  @ActivityMethod(name = "ControlKind")
  String control(KindControlRequest request, String change);
}
