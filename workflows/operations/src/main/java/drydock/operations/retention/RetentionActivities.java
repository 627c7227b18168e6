package drydock.operations.retention;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// Deletes history, and only what is over and old enough.
@ActivityInterface
public interface RetentionActivities {
  /// Goes on until nothing is left that is old enough; a repeated call goes on where it was.
  @ActivityMethod(name = "Forget")
  Forgotten forget(RetentionRequest request);
}
