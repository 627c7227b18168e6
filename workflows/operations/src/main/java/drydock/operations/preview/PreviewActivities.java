package drydock.operations.preview;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import drydock.operations.journal.OpenCall;
import java.util.List;

/// Reads, and changes nothing.
@ActivityInterface
public interface PreviewActivities {
  /// What would refuse this opening if it were asked for now.
  @ActivityMethod(name = "Blockers")
  List<String> blockers(OpenCall call);
}
