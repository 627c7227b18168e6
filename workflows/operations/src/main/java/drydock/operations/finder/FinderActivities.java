package drydock.operations.finder;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// Looks after operations that are open.
@ActivityInterface
public interface FinderActivities {
  /// Looks at every open operation once; a repeated call goes on where it was.
  @ActivityMethod(name = "Find")
  Found find(FinderRequest request);
}
