package drydock.operations.frame;

import drydock.operations.journal.OperationState;

import drydock.contract.SearchAttributes;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;

/// What an operation can be searched by. Written as rarely as possible: on a real server each write
/// costs about as much as a timer.
final class FoundBy {
  private FoundBy() {}

  static void opened(Plan plan, String operation) {
    List<SearchAttributeUpdate<?>> all = new ArrayList<>();
    all.add(SearchAttributes.GRAPH_ID.valueSet(plan.families()));
    all.add(SearchAttributes.OPERATION.valueSet(operation));
    all.add(SearchAttributes.PHASE.valueSet(OperationState.RUNNING.name()));
    if (plan.tenant() != null) {
      all.add(SearchAttributes.TENANT.valueSet(plan.tenant()));
    }
    Workflow.upsertTypedSearchAttributes(all.toArray(SearchAttributeUpdate[]::new));
  }

  static void phase(OperationState state) {
    Workflow.upsertTypedSearchAttributes(SearchAttributes.PHASE.valueSet(state.name()));
  }
}
