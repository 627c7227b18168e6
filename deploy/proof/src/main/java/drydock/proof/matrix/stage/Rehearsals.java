package drydock.proof.matrix.stage;

import drydock.contract.OperationKind;
import drydock.contract.RehearsalRequest;
import drydock.operations.plan.Step;
import drydock.operations.rehearsal.RehearsalStep;
import java.util.List;
import java.util.Set;

/// Rehearsal: one step behind a door that cannot check fences.
public final class Rehearsals implements Subject {
  @Override
  public String name() {
    return OperationKind.REHEARSAL.workflowType();
  }

  @Override
  public List<? extends Step> steps() {
    return List.of(RehearsalStep.values());
  }

  @Override
  public Set<String> uncheckedDoors() {
    return Set.of(RehearsalStep.CALL.name());
  }

  @Override
  public Object request(String family, int items) {
    return new RehearsalRequest(null, null, List.of(family), items, null, null, null, null);
  }

  @Override
  public Object recovering(String operation) {
    return RehearsalRequest.recovering(operation);
  }
}
