package drydock.contract;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// The operation that touches nothing but the ledger: for trying an installation.
@WorkflowInterface
public interface RehearsalWorkflow {
  @WorkflowMethod(name = "Rehearsal")
  OperationResult rehearse(RehearsalRequest request);
}
