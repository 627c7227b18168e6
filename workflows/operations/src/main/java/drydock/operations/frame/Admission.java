package drydock.operations.frame;

import drydock.contract.FailureTypes;
import drydock.operations.journal.GaveUp;
import drydock.operations.journal.JournalActivities;
import drydock.operations.journal.OpenCall;
import drydock.operations.journal.Opened;
import drydock.operations.journal.OperationState;
import drydock.operations.plan.Plan;
import drydock.operations.story.FoundBy;
import drydock.operations.story.Story;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/// The way in: asks for the lease and, where that has to be, waits for it.
final class Admission {
  private final FrameStubs stubs;
  private final Story story;
  private final Controls controls;

  Admission(FrameStubs stubs, Story story, Controls controls) {
    this.stubs = stubs;
    this.story = story;
    this.controls = controls;
  }

  Opened open(OpenCall call) {
    story.says("Opening: asking the ledger for the lease");
    try {
      return Detached.get(() -> stubs.journal().open(call));
    } catch (TemporalFailure refusal) {
      story.says("Refused: " + Failures.sentence(refusal));
      throw Failures.unwrapped(refusal);
    }
  }

  /// Returns with a fence, or throws the refusal.
  Opened granted(Plan plan, String operation, Opened.Waiting waiting) {
    FoundBy.opened(plan, operation, OperationState.REQUESTED);
    story.says(waiting.why());
    Others.cancel(waiting.toCancel(), "makes way for operation " + operation);
    long deadline = Workflow.currentTimeMillis() + Duration.ofSeconds(waiting.seconds()).toMillis();
    try {
      long fence = controls.lookingUntilThere(() -> looking(deadline).granted(operation));
      FoundBy.phase(OperationState.RUNNING);
      return Opened.granted(operation, fence);
    } catch (TemporalFailure failure) {
      if (Failures.isNotTheDriver(failure)) {
        throw failure;
      }
      return gaveUp(operation, failure);
    }
  }

  private JournalActivities looking(long deadline) {
    Duration left = Duration.ofMillis(Math.max(1, deadline - Workflow.currentTimeMillis()));
    return stubs.looking("wait for the lease", left);
  }

  /// The ledger decides: one that was granted meanwhile goes on, or, cancelled, turns round.
  private Opened gaveUp(String operation, TemporalFailure failure) {
    String type = controls.isCancelled() ? FailureTypes.CANCELLED : FailureTypes.GRAPH_BUSY;
    String why = controls.isCancelled() ? cancelled() : Failures.sentence(failure);
    GaveUp answer = Detached.get(() -> stubs.journal().giveUp(operation, type, why));
    Others.wake(answer.granted());
    if (answer.fence() != null) {
      FoundBy.phase(OperationState.RUNNING);
      return Opened.granted(operation, answer.fence());
    }
    FoundBy.phase(OperationState.REFUSED);
    story.says("Refused: " + answer.refusal());
    throw ApplicationFailure.newNonRetryableFailure(
        answer.refusal(), answer.type() == null ? type : answer.type());
  }

  private String cancelled() {
    return controls.cancelReason() == null ? "it was cancelled" : controls.cancelReason();
  }
}
