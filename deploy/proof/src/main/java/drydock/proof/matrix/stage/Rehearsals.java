package drydock.proof.matrix.stage;

import drydock.contract.OperationKind;
import drydock.contract.RehearsalRequest;
import drydock.operations.plan.Step;
import drydock.operations.rehearsal.RehearsalStep;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    return request(family, items, null);
  }

  @Override
  public Object failing(String family, int items) {
    return request(
        family,
        items,
        steps().stream()
            .takeWhile(step -> !step.pointOfNoReturn())
            .reduce((_, last) -> last)
            .map(Step::name)
            .orElseThrow());
  }

  @Override
  public Object recovering(String operation) {
    return new RehearsalRequest(
        null, null, List.of(), null, null, null, null, null, null, null, operation, null, null);
  }

  private static RehearsalRequest request(String family, int items, @Nullable String failAt) {
    return new RehearsalRequest(null, null, List.of(family), items, null, failAt, null, null);
  }
}
