package drydock.operations.kinds;

import drydock.contract.control.KindControlRequest;
import drydock.contract.control.KindControlWorkflow;
import drydock.operations.waits.FrameOptions;
import drydock.operations.stub.LedgerStubs;
import io.temporal.workflow.Workflow;

public final class KindControlWorkflowImpl implements KindControlWorkflow {
  private final FrameOptions options;

  public KindControlWorkflowImpl(FrameOptions options) {
    this.options = options;
  }

  @Override
  public String control(KindControlRequest request) {
    String now =
        LedgerStubs.brief(KindActivities.class, options)
            .control(request, Workflow.randomUUID().toString());
    Workflow.setCurrentDetails(now);
    return now;
  }
}
