package drydock.contract.control;

import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;

/// What a running operation can be told, whatever its kind: an Update with one JSON object.
@WorkflowInterface
public interface OperationControl {
  /// Turns the operation round. Refused from the point of no return on.
  @UpdateMethod(name = "cancel")
  String cancel(CancelRequest request);

  @UpdateValidatorMethod(updateName = "cancel")
  void mayCancel(CancelRequest request);

  /// Decides about the step that needs an operator.
  @UpdateMethod(name = "resolve")
  String resolve(ResolveRequest request);

  @UpdateValidatorMethod(updateName = "resolve")
  void mayResolve(ResolveRequest request);
}
