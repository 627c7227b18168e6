package drydock.operations.provision;

import drydock.contract.OperationKind;
import drydock.contract.OperationResult;
import drydock.contract.graph.ProvisionRequest;
import drydock.contract.graph.ProvisionWorkflow;
import drydock.operations.frame.Frame;
import drydock.operations.waits.FrameOptions;
import drydock.operations.waits.NodeOptions;
import drydock.operations.waits.ProvisionOptions;

public final class ProvisionWorkflowImpl implements ProvisionWorkflow {
  private final Frame frame;
  private final ProvisionOptions options;

  public ProvisionWorkflowImpl(FrameOptions frame, NodeOptions nodes, ProvisionOptions options) {
    this.frame = new Frame(frame, nodes);
    this.options = options;
  }

  @Override
  public OperationResult provision(ProvisionRequest request) {
    return frame.run(
        OperationKind.PROVISION,
        request,
        ProvisionRequest.class,
        asked -> Provision.of(asked, options));
  }
}
