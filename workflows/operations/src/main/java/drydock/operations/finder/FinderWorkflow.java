package drydock.operations.finder;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// Finds operations whose driver is lost and has them taken over, once. No operation of its own: it
/// holds no family and undoes nothing.
@WorkflowInterface
public interface FinderWorkflow {
  String TYPE = "Finder";

  @WorkflowMethod(name = TYPE)
  Found find(FinderRequest request);
}
