package drydock.ledger.operation;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityInfo;
import java.util.Objects;

/// The workflow run that asks to act. Taken from the activity itself, never from its arguments: a
/// reset or repeated run carries the arguments of the first one.
public record Driver(String workflowId, String runId) {
  public static Driver calling() {
    ActivityInfo info = Activity.getExecutionContext().getInfo();
    return new Driver(
        Objects.requireNonNull(info.getWorkflowId(), "called outside a workflow"),
        Objects.requireNonNull(info.getWorkflowRunId(), "called outside a workflow"));
  }

  @Override
  public String toString() {
    return "run " + runId + " of workflow " + workflowId;
  }
}
