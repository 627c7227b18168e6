package drydock.operations.kinds;

import drydock.contract.control.KindControlRequest;
import drydock.contract.control.KindControlWorkflow;
import drydock.operations.frame.FrameOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;

public final class KindControlWorkflowImpl implements KindControlWorkflow {
  private final FrameOptions options;

  public KindControlWorkflowImpl(FrameOptions options) {
    this.options = options;
  }

  @Override
  public String control(KindControlRequest request) {
    String now = ledger().control(request, Workflow.randomUUID().toString());
    Workflow.setCurrentDetails(now);
    return now;
  }

  private KindActivities ledger() {
    return Workflow.newLocalActivityStub(
        KindActivities.class,
        LocalActivityOptions.newBuilder()
            .setStartToCloseTimeout(options.ledgerTimeout())
            .setScheduleToCloseTimeout(options.stepBudget())
            .setRetryOptions(
                RetryOptions.newBuilder()
                    .setInitialInterval(options.firstRetry())
                    .setMaximumInterval(options.longestRetry())
                    .build())
            .build());
  }
}
