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

/// A rehearsal whose code breaks before its point of no return, or behind it.
public final class PlantedBug implements RehearsalWorkflow {
  private final Frame frame = new Frame(House.FAST);
  private final boolean behind;

  PlantedBug(boolean behind) {
    this.behind = behind;
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

  private static void breaks(boolean here) {
    if (here) {
      throw new NullPointerException("the planted bug");
    }
  }
}
