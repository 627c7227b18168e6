package drydock.contract.control;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// Switches a kind of operation, or pauses it for maintenance. Ends at once.
@WorkflowInterface
public interface KindControlWorkflow {
  /// Answers how the kind stands now, in words.
  @WorkflowMethod(name = "KindControl")
  String control(KindControlRequest request);
}
