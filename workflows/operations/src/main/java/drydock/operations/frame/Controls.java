package drydock.operations.frame;

import drydock.contract.control.CancelRequest;
import drydock.contract.FailureTypes;
import drydock.contract.control.OperationControl;
import drydock.contract.control.ResolveRequest;
import drydock.operations.plan.Plan;
import drydock.operations.plan.Step;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a running operation is told from outside. The handlers only record, and answer once the
/// main method has decided.
final class Controls implements OperationControl, LeaseSignal {
  /// How far the main method is, as far as it matters to who asks.
  enum Way {
    OPENING,
    TOWARDS,
    CROSSING,
    ONWARDS,
    UNDOING,
    ENDED
  }

  private record Question(String step, String item) {}

  private Way way = Way.OPENING;
  private @Nullable String cancelReason;
  private @Nullable CancellationScope cancellable;
  private boolean granted;
  private @Nullable Plan plan;
  private @Nullable Question question;
  private @Nullable ResolveRequest resolution;

  Controls() {
    Workflow.registerListener(this);
  }

  @Override
  public String cancel(CancelRequest request) {
    if (cancelReason == null) {
      cancelReason = request.reason();
      if (cancellable != null) {
        cancellable.cancel(cancelReason);
      }
    }
    Detached.run(
        () -> Workflow.await(() -> way == Way.UNDOING || way == Way.ONWARDS || way == Way.ENDED));
    return switch (way) {
      case ONWARDS -> throw tooLate();
      case UNDOING -> "Everything it did is being undone";
      default -> "It has ended";
    };
  }

  @Override
  public void mayCancel(CancelRequest request) {
    if (way == Way.ONWARDS) {
      throw tooLate();
    }
  }

  @Override
  public String resolve(ResolveRequest request) {
    resolution = request;
    return "Recorded: "
        + request.decision()
        + " of "
        + request.step()
        + ". The run's page tells what becomes of it";
  }

  @Override
  public void mayResolve(ResolveRequest request) {
    if (plan != null && plan.step(request.step()).isEmpty()) {
      throw refused(
          "step is \""
              + request.step()
              + "\"; expected one of "
              + plan.steps().stream().map(Step::name).collect(Collectors.joining(", ")));
    }
    if (question == null) {
      throw refused("nothing here needs an operator; expected an operation in NEEDS_OPERATOR");
    }
    if (!question.step().equals(request.step())) {
      throw refused(
          "step is \""
              + request.step()
              + "\"; expected "
              + question.step()
              + ", which is the step that needs an operator");
    }
    if (resolution != null) {
      throw refused(
          "decision is "
              + request.decision()
              + "; expected none any more, because "
              + resolution.decision()
              + " was recorded for "
              + question.step()
              + " a moment ago");
    }
  }

  @Override
  public void granted() {
    granted = true;
    if (way == Way.OPENING && cancellable != null) {
      cancellable.cancel("the lease was granted");
    }
  }

  void of(Plan plan) {
    this.plan = plan;
  }

  void is(Way way) {
    this.way = way;
  }

  /// A cancel that was asked for before there was anything to cancel reaches `scope` at once.
  void reaches(CancellationScope scope) {
    cancellable = scope;
    if (cancelReason != null) {
      scope.cancel(cancelReason);
    }
  }

  @Nullable String cancelReason() {
    return cancelReason;
  }

  /// Whether anybody asked for a cancel, by the Update or by Temporal's own request.
  boolean isCancelled() {
    return cancelReason != null || CancellationScope.current().isCancelRequested();
  }

  /// Waits by looking: a grant that is signalled makes it look again at once, a cancel ends it.
  /// Returns what `look` saw once it was there, or throws what ended the waiting.
  <T> T lookingUntilThere(Supplier<T> look) {
    List<T> seen = new ArrayList<>();
    while (true) {
      CancellationScope scope = Workflow.newCancellationScope(() -> seen.add(look.get()));
      reaches(scope);
      try {
        scope.run();
        return seen.getFirst();
      } catch (TemporalFailure failure) {
        if (!granted || isCancelled()) {
          throw failure;
        }
        granted = false;
      }
    }
  }

  ResolveRequest resolution(String step, String item) {
    question = new Question(step, item);
    Workflow.await(() -> resolution != null);
    ResolveRequest decision = Objects.requireNonNull(resolution);
    resolution = null;
    question = null;
    return decision;
  }

  void ended() {
    way = Way.ENDED;
    Detached.run(() -> Workflow.await(Workflow::isEveryHandlerFinished));
  }

  private static ApplicationFailure tooLate() {
    return ApplicationFailure.newNonRetryableFailure(
        "The operation has crossed its point of no return: it is finished, not undone",
        FailureTypes.CANCEL_REFUSED);
  }

  private static ApplicationFailure refused(String why) {
    return ApplicationFailure.newNonRetryableFailure(
        why + ". Nothing was changed", FailureTypes.RESOLVE_REFUSED);
  }
}
