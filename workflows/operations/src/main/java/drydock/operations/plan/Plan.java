package drydock.operations.plan;

import drydock.contract.OperationKind;
import drydock.contract.OperationRequest;
import drydock.operations.journal.OpenCall;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One operation before it is opened.
///
/// @param behavesAs the kind others meet it as; its own, except for a rehearsal of another
/// @param families sorted and without duplicates, which is the order of leasing
/// @param input the request as the journal keeps it
/// @param steps every step in order
/// @param itemsPerStep what progress is counted in
public record Plan(
    OperationKind kind,
    OperationKind behavesAs,
    OperationRequest request,
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

  public Optional<? extends Step> step(String name) {
    return steps.stream().filter(step -> step.name().equals(name)).findFirst();
  }

  public OpenCall open(@Nullable String startProblem) {
    return new OpenCall(
        kind.workflowType(),
        behavesAs.workflowType(),
        request.requestId(),
        request.tenant(),
        families,
        input,
        steps.size() * itemsPerStep,
        request.leaseWaitSeconds(),
        null,
        startProblem);
  }
}
