package drydock.operations.frame;

import drydock.operations.journal.OpenCall;

import drydock.contract.OperationKind;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One operation before it is opened.
///
/// @param families sorted and without duplicates, which is the order of leasing
/// @param input the request as the journal keeps it
/// @param steps every step in order
/// @param itemsPerStep what progress is counted in
public record Plan(
    OperationKind kind,
    @Nullable String requestId,
    @Nullable String tenant,
    List<String> families,
    String input,
    List<? extends Step> steps,
    int itemsPerStep) {

  public Plan {
    families = List.copyOf(new TreeSet<>(families));
    steps = List.copyOf(steps);
    if (steps.stream().filter(Step::pointOfNoReturn).count() > 1) {
      throw new IllegalArgumentException(kind + " has more than one point of no return");
    }
  }

  int total() {
    return steps.size() * itemsPerStep;
  }

  public OpenCall open(@Nullable String startProblem) {
    return new OpenCall(
        kind.workflowType(), requestId, tenant, families, input, total(), startProblem);
  }
}
