package drydock.contract.graph;

import drydock.contract.OperationResult;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// Makes a graph: a place on a machine, the files, and the rows that a tenant has.
@WorkflowInterface
public interface ProvisionWorkflow {
  @WorkflowMethod(name = "Provision")
  OperationResult provision(ProvisionRequest request);
}
