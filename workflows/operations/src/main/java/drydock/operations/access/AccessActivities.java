package drydock.operations.access;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// What may be done with a graph, and where it is. Both only look.
@ActivityInterface
public interface AccessActivities {
  @ActivityMethod(name = "May")
  Verdict may(MayQuestion question);

  /// `NotFound` where there is no such graph, or nowhere it could be asked.
  @ActivityMethod(name = "Locate")
  Location locate(String graph);
}
