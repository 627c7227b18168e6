package drydock.operations.frame;

import drydock.operations.journal.OperationState;
import drydock.operations.journal.Outcome;
import drydock.operations.journal.Closing;
import drydock.operations.journal.TurnedRound;
import drydock.operations.journal.Opened;
import drydock.operations.journal.JournalActivities;

import drydock.contract.FailureTypes;
import drydock.contract.OperationResult;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs one operation: opens it, takes it towards its point of no return and onwards, or undoes it,
/// and closes it. Whatever fails in the middle is finished or undone.
public final class Frame {
  private final Plan plan;
  private final FrameStubs stubs;
  private final JournalActivities journal;
  private final Story story;

  public Frame(Plan plan, FrameOptions options) {
    this.plan = plan;
    this.stubs = new FrameStubs(options);
    this.journal = stubs.journal();
    this.story = new Story(plan);
  }

  /// `towards` holds every step that can be undone, `onwards` every other.
  public OperationResult run(Consumer<Towards> towards, Consumer<Onwards> onwards) {
    Opened opened = open();
    if (opened.joined()) {
      return joined(opened.operation());
    }
    Run run = new Run(plan, stubs, story, opened);
    FoundBy.opened(plan, opened.operation());
    TemporalFailure stopped = attempt(run, towards);
    if (stopped != null && turnsRound(run, stopped)) {
      throw undone(run, stopped);
    }
    CancellationScope caller = CancellationScope.current();
    return Detached.get(() -> finished(run, caller, onwards));
  }

  private Opened open() {
    story.says("Opening: asking the ledger for the lease");
    String problem = StartRules.problem(Workflow.getInfo());
    try {
      return Detached.get(() -> journal.open(plan.open(problem)));
    } catch (TemporalFailure refusal) {
      story.says("Refused: " + Failures.sentence(refusal));
      throw Failures.unwrapped(refusal);
    }
  }

  private OperationResult joined(String operation) {
    String summary = "Joined operation " + operation + ", which has the same request id";
    story.says(summary + "; waiting for its end");
    Outcome outcome = stubs.waiting(summary).outcome(operation);
    story.says(summary + ": " + outcome.summary());
    if (outcome.state() == OperationState.DONE) {
      return new OperationResult(operation, outcome.state().name(), outcome.summary());
    }
    throw ApplicationFailure.newNonRetryableFailure(outcome.summary(), FailureTypes.UNDONE);
  }

  private @Nullable TemporalFailure attempt(Run run, Consumer<Towards> towards) {
    try {
      towards.accept(new Towards(run));
      return CancellationScope.current().isCancelRequested()
          ? new CanceledFailure("cancelled before the point of no return")
          : null;
    } catch (TemporalFailure failure) {
      if (Failures.isNotTheDriver(failure)) {
        throw stoodDown(failure);
      }
      return failure;
    }
  }

  /// The ledger decides: an operation that has crossed goes forward whatever stopped the workflow.
  private boolean turnsRound(Run run, TemporalFailure stopped) {
    String why = Failures.sentence(stopped);
    story.says("Turning round: " + why);
    TurnedRound answer =
        Detached.get(() -> driving(() -> journal.turnRound(run.operation(), run.fence(), why)));
    if (answer.crossed()) {
      story.adds("Stopped after the point of no return by: " + why + ". It goes on all the same.");
      return false;
    }
    run.turnedRound(answer.fence());
    return true;
  }

  private TemporalFailure undone(Run run, TemporalFailure stopped) {
    String summary = "Undone, nothing is left of it: " + Failures.sentence(stopped);
    Detached.get(() ->
        driving(() -> {
          FoundBy.phase(OperationState.UNDOING);
          run.undoAll();
          return close(run, OperationState.UNDONE, summary, false);
        }));
    return Failures.isCancel(stopped)
        ? new CanceledFailure(summary)
        : ApplicationFailure.newNonRetryableFailureWithCause(
            summary, FailureTypes.UNDONE, Failures.unwrapped(stopped));
  }

  private OperationResult finished(Run run, CancellationScope caller, Consumer<Onwards> onwards) {
    return driving(() -> {
      journal.cross(run.operation(), run.fence());
      caller.getCancellationRequest().thenApply(_ -> tooLate());
      onwards.accept(new Onwards(run));
      return close(run, OperationState.DONE, "Done", caller.isCancelRequested());
    });
  }

  private @Nullable Void tooLate() {
    story.adds("A cancel came after the point of no return; it is ignored and recorded.");
    return null;
  }

  private OperationResult close(
      Run run, OperationState state, String summary, boolean cancelIgnored) {
    journal.close(new Closing(run.operation(), run.fence(), state, summary, cancelIgnored));
    FoundBy.phase(state);
    story.says(summary);
    return new OperationResult(run.operation(), state.name(), summary);
  }

  /// Whoever finds that another run drives the operation stops right there and undoes nothing.
  private <T> T driving(Supplier<T> moves) {
    try {
      return moves.get();
    } catch (TemporalFailure failure) {
      throw Failures.isNotTheDriver(failure) ? stoodDown(failure) : failure;
    }
  }

  private TemporalFailure stoodDown(TemporalFailure failure) {
    story.says("Stood down: " + Failures.sentence(failure));
    return Failures.unwrapped(failure);
  }
}
