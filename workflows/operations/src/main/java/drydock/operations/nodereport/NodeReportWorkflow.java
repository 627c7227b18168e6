package drydock.operations.nodereport;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// The one way in which a node speaks to the ledger. Ends at once. No operation of its own: it
/// holds no family and undoes nothing.
@WorkflowInterface
public interface NodeReportWorkflow {
  String TYPE = "NodeReport";

  @WorkflowMethod(name = TYPE)
  NodeReportAnswer report(NodeReportRequest request);
}
