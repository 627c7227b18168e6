package drydock.operations.rehearsal;

import drydock.contract.OperationKind;
import drydock.contract.OperationResult;
import drydock.contract.RehearsalRequest;
import drydock.contract.RehearsalWorkflow;
import drydock.operations.frame.Frame;
import drydock.operations.waits.FrameOptions;

public final class RehearsalWorkflowImpl implements RehearsalWorkflow {
  private final Frame frame;

  public RehearsalWorkflowImpl(FrameOptions options) {
    this.frame = new Frame(options);
  }

  @Override
  public OperationResult rehearse(RehearsalRequest request) {
    return frame.run(OperationKind.REHEARSAL, request, RehearsalRequest.class, Rehearsal::new);
  }
}
