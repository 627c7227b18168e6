package drydock.proof.bench;

import drydock.operations.waits.FrameOptions;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.workflow.Workflow;

/// Local, three regular, local, three regular, local: open, NOTE, CALL, WAIT, cross, COMMIT,
/// ANNOUNCE, TIDY, close.
public final class BareWorkflowImpl implements BareWorkflow {
  private final BareActivities local;
  private final BareActivities remote;

  public BareWorkflowImpl(FrameOptions options) {
    local =
        Workflow.newLocalActivityStub(
            BareActivities.class,
            LocalActivityOptions.newBuilder()
                .setStartToCloseTimeout(options.ledgerTimeout())
                .setScheduleToCloseTimeout(options.patience())
                .build());
    remote =
        Workflow.newActivityStub(
            BareActivities.class,
            ActivityOptions.newBuilder()
                .setStartToCloseTimeout(options.stepTimeout())
                .setScheduleToCloseTimeout(options.stepBudget())
                .build());
  }

  @Override
  public String run(String family) {
    String run = Workflow.getInfo().getRunId();
    for (int number = 0; number < FrameBench.ACTIVITIES; number++) {
      (number % 4 == 0 ? local : remote).transaction(run, number);
    }
    return run;
  }
}
