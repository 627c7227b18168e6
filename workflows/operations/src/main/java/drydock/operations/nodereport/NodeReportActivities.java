package drydock.operations.nodereport;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

@ActivityInterface
public interface NodeReportActivities {
  /// Takes all of a report or nothing of it. A repeated call changes nothing more.
  @ActivityMethod(name = "TakeNodeReport")
  NodeReportAnswer take(NodeReportRequest request);
}
