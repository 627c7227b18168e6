package drydock.operations.frame;

import drydock.contract.FailureTypes;
import drydock.contract.OperationResult;
import drydock.operations.journal.OperationState;
import drydock.operations.journal.Outcome;
import drydock.operations.story.Story;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import org.jspecify.annotations.Nullable;

/// One that another operation answers: it waits for that one's end and tells it as its own.
final class Joining {
  private final FrameStubs stubs;
  private final Story story;
  private final Controls controls;

  Joining(FrameStubs stubs, Story story, Controls controls) {
    this.stubs = stubs;
    this.story = story;
    this.controls = controls;
  }

  OperationResult answeredBy(String operation) {
    String summary = "Joined operation " + operation + ", which answers this request too";
    story.says(summary + "; waiting for its end");
    Outcome outcome = ended(summary, operation);
    story.says(summary + ": " + outcome.summary());
    if (outcome.state() == OperationState.DONE) {
      return new OperationResult(operation, outcome.state().name(), outcome.summary());
    }
    throw ApplicationFailure.newNonRetryableFailure(outcome.summary(), FailureTypes.UNDONE);
  }

  private Outcome ended(String summary, String operation) {
    try {
      return controls.lookingUntilThere(() -> stubs.looking(summary).outcome(operation));
    } catch (TemporalFailure failure) {
      throw controls.isCancelled() ? stopped(operation) : Failures.unwrapped(failure);
    }
  }

  /// A cancel ends the waiting and touches the other operation nowhere.
  private TemporalFailure stopped(String operation) {
    @Nullable String reason = controls.cancelReason();
    String words =
        "Cancelled while it waited for operation "
            + operation
            + ", which goes on all the same"
            + (reason == null ? "" : ": " + reason);
    story.says(words);
    return reason == null
        ? new CanceledFailure(words)
        : ApplicationFailure.newNonRetryableFailure(words, FailureTypes.CANCELLED);
  }
}
