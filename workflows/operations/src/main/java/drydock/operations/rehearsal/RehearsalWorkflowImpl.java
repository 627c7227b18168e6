package drydock.operations.rehearsal;

import static drydock.operations.rehearsal.RehearsalStep.ANNOUNCE;
import static drydock.operations.rehearsal.RehearsalStep.CALL;
import static drydock.operations.rehearsal.RehearsalStep.COMMIT;
import static drydock.operations.rehearsal.RehearsalStep.NOTE;
import static drydock.operations.rehearsal.RehearsalStep.TIDY;
import static drydock.operations.rehearsal.RehearsalStep.WAIT;

import drydock.contract.OperationResult;
import drydock.contract.RehearsalRequest;
import drydock.contract.RehearsalWorkflow;
import drydock.operations.frame.Frame;
import drydock.operations.frame.FrameOptions;
import drydock.operations.frame.Onwards;
import drydock.operations.frame.Towards;
import java.time.Duration;
import java.util.List;

public final class RehearsalWorkflowImpl implements RehearsalWorkflow {
  /// What a wait may take beyond the time asked for, for a ledger that is away for a while.
  private static final Duration WAIT_MARGIN = Duration.ofMinutes(10);

  private final FrameOptions options;

  public RehearsalWorkflowImpl(FrameOptions options) {
    this.options = options;
  }

  @Override
  public OperationResult rehearse(RehearsalRequest request) {
    Rehearsal rehearsal = new Rehearsal(request);
    return new Frame(rehearsal.plan(), options)
        .run(towards -> towards(rehearsal, towards), onwards -> onwards(rehearsal, onwards));
  }

  private static void towards(Rehearsal rehearsal, Towards towards) {
    Class<RehearsalActivities> doors = RehearsalActivities.class;
    List<String> items = rehearsal.items();
    pause(rehearsal, towards, NOTE);
    towards.step(NOTE, items, doors, RehearsalActivities::checked, RehearsalActivities::undo);
    pause(rehearsal, towards, CALL);
    towards.step(CALL, items, doors, RehearsalActivities::unchecked, RehearsalActivities::undo);
    pause(rehearsal, towards, WAIT);
    Duration deadline = rehearsal.waitLength().plus(WAIT_MARGIN);
    towards.await(
        WAIT, items, deadline, doors, RehearsalActivities::waited, RehearsalActivities::undo);
    pause(rehearsal, towards, COMMIT);
  }

  private static void onwards(Rehearsal rehearsal, Onwards onwards) {
    Class<RehearsalActivities> doors = RehearsalActivities.class;
    List<String> items = rehearsal.items();
    onwards.step(COMMIT, items, doors, RehearsalActivities::checked);
    rehearsal.pauseBefore(ANNOUNCE).ifPresent(length -> onwards.pause(ANNOUNCE, length));
    onwards.step(ANNOUNCE, items, doors, RehearsalActivities::checked);
    rehearsal.pauseBefore(TIDY).ifPresent(length -> onwards.pause(TIDY, length));
    onwards.step(TIDY, items, doors, RehearsalActivities::checked);
  }

  private static void pause(Rehearsal rehearsal, Towards towards, RehearsalStep before) {
    rehearsal.pauseBefore(before).ifPresent(length -> towards.pause(before, length));
  }
}
