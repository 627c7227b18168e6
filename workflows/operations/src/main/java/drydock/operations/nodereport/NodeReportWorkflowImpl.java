package drydock.operations.nodereport;

import drydock.operations.waits.FrameOptions;
import drydock.operations.stub.LedgerStubs;

public final class NodeReportWorkflowImpl implements NodeReportWorkflow {
  private final FrameOptions options;

  public NodeReportWorkflowImpl(FrameOptions options) {
    this.options = options;
  }

  @Override
  public NodeReportAnswer report(NodeReportRequest request) {
    return LedgerStubs.brief(NodeReportActivities.class, options).take(request);
  }
}
