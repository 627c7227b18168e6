package drydock.contract;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// What any operation would do, asked for the same way as the operation itself. No effects.
@WorkflowInterface
public interface PreviewWorkflow {
  @WorkflowMethod(name = "Preview")
  PreviewReport preview(PreviewRequest request);
}
