package drydock.operations.story;

import drydock.contract.SearchAttributes;
import drydock.operations.journal.OperationState;
import drydock.operations.plan.Plan;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;

/// What an operation can be searched by. Written as rarely as possible: on a real server each write
/// costs about as much as a timer.
public final class FoundBy {
  private FoundBy() {}

  public static void opened(Plan plan, String operation, OperationState state) {
    List<SearchAttributeUpdate<?>> all = new ArrayList<>();
    all.add(SearchAttributes.GRAPH_ID.valueSet(plan.families()));
    all.add(SearchAttributes.OPERATION.valueSet(operation));
    all.add(SearchAttributes.PHASE.valueSet(state.name()));
    String tenant = plan.request().tenant();
    if (tenant != null) {
      all.add(SearchAttributes.TENANT.valueSet(tenant));
    }
    Workflow.upsertTypedSearchAttributes(all.toArray(SearchAttributeUpdate[]::new));
  }

  public static void phase(OperationState state) {
    Workflow.upsertTypedSearchAttributes(SearchAttributes.PHASE.valueSet(state.name()));
  }
}
