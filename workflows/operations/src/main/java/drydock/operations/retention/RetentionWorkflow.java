package drydock.operations.retention;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// Forgets the operations that ended longer ago than the request says. No operation of its own: it
/// holds no family and undoes nothing.
@WorkflowInterface
public interface RetentionWorkflow {
  String TYPE = "Retention";

  @WorkflowMethod(name = TYPE)
  Forgotten forget(RetentionRequest request);
}
