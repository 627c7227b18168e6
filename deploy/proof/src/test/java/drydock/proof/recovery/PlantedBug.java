package drydock.proof.recovery;

import drydock.contract.OperationKind;
import drydock.contract.OperationResult;
import drydock.contract.RehearsalRequest;
import drydock.contract.RehearsalWorkflow;
import drydock.operations.frame.Frame;
import drydock.operations.frame.Onwards;
import drydock.operations.frame.Program;
import drydock.operations.frame.Towards;
import drydock.operations.plan.Plan;
import drydock.operations.rehearsal.Rehearsal;
import drydock.proof.frame.House;
import io.temporal.failure.ApplicationFailure;
import java.util.function.Supplier;

/// A rehearsal whose code breaks before its point of no return, or behind it.
public final class PlantedBug implements RehearsalWorkflow {
  private final Frame frame = new Frame(House.FAST);
  private final boolean behind;
  private final Supplier<RuntimeException> bug;

  PlantedBug(boolean behind, Supplier<RuntimeException> bug) {
    this.behind = behind;
    this.bug = bug;
  }

  /// One that the server takes for a bug: it fails the workflow task.
  static PlantedBug blocking(boolean behind) {
    return new PlantedBug(behind, () -> new NullPointerException("the planted bug"));
  }

  /// One that ends the run, without an outcome.
  static PlantedBug ending() {
    return new PlantedBug(
        true, () -> ApplicationFailure.newNonRetryableFailure("the planted bug", "Planted"));
  }

  @Override
  public OperationResult rehearse(RehearsalRequest request) {
    return frame.run(OperationKind.REHEARSAL, request, RehearsalRequest.class, this::broken);
  }

  private Program broken(RehearsalRequest request) {
    Program whole = new Rehearsal(request);
    return new Program() {
      @Override
      public Plan plan() {
        return whole.plan();
      }

      @Override
      public void towards(Towards towards) {
        whole.towards(towards);
        breaks(!behind);
      }

      @Override
      public void onwards(Onwards onwards) {
        whole.onwards(onwards);
        breaks(behind);
      }
    };
  }

  private void breaks(boolean here) {
    if (here) {
      throw bug.get();
    }
  }
}
