package drydock.proof.bench;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// A workflow with the activities of a rehearsal and nothing of the frame: what the frame is
/// measured against.
@WorkflowInterface
public interface BareWorkflow {
  @WorkflowMethod(name = "Bare")
  String run(String family);

  /// One PostgreSQL transaction each.
  @ActivityInterface
  interface BareActivities {
    @ActivityMethod(name = "BareTransaction")
    void transaction(String run, int number);
  }
}
