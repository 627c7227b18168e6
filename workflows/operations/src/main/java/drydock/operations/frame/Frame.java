package drydock.operations.frame;

import drydock.contract.FailureTypes;
import drydock.contract.OperationKind;
import drydock.contract.OperationRequest;
import drydock.contract.OperationResult;
import drydock.operations.journal.Closed;
import drydock.operations.journal.Closing;
import drydock.operations.journal.JournalActivities;
import drydock.operations.journal.OpenCall;
import drydock.operations.journal.Opened;
import drydock.operations.journal.OperationState;
import drydock.operations.journal.TurnedRound;
import drydock.operations.plan.Plan;
import drydock.operations.request.StartRules;
import drydock.operations.request.StrictJson;
import drydock.operations.story.FoundBy;
import drydock.operations.story.Story;
import drydock.operations.waits.FrameOptions;
import drydock.operations.waits.NodeOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs one operation: opens it, takes it towards its point of no return and onwards, or undoes it,
/// and closes it. Whatever fails in the middle is finished or undone. Made in the constructor of a
/// workflow, so that nothing said to the run comes too early.
public final class Frame {
  private final FrameStubs stubs;
  private final JournalActivities journal;
  private final Story story = new Story();
  private final Controls controls = new Controls();
  private final Admission admission;
  private final Joining joining;

  /// For an operation that calls no node.
  public Frame(FrameOptions options) {
    this(new FrameStubs(options, null));
  }

  public Frame(FrameOptions options, NodeOptions nodes) {
    this(new FrameStubs(options, nodes));
  }

  private Frame(FrameStubs stubs) {
    this.stubs = stubs;
    this.journal = stubs.journal();
    this.admission = new Admission(stubs, story, controls);
    this.joining = new Joining(stubs, story, controls);
  }

  /// @param read makes the program of a request; the request of an operation that is taken over
  ///   comes from the journal
  public <R extends OperationRequest> OperationResult run(
      OperationKind kind, R request, Class<R> type, Function<R, Program> read) {
    try {
      OperationResult result =
          request.recovers() == null
              ? fresh(read.apply(request))
              : recovered(kind, request, type, read, request.recovers());
      controls.ended();
      return result;
    } catch (TemporalFailure failure) {
      controls.ended();
      throw failure;
    }
  }

  private OperationResult fresh(Program program) {
    story.of(program.plan());
    controls.of(program.plan());
    Opened opened = admission.open(program.plan().open(StartRules.problem(Workflow.getInfo())));
    if (opened.joined()) {
      return joining.answeredBy(opened.operation());
    }
    Run run = new Run(stubs, story, controls, leased(program.plan(), opened));
    TemporalFailure stopped = attempt(run, program);
    if (stopped != null && turnsRound(run, stopped)) {
      throw undone(run, why(stopped), stopped);
    }
    return finished(run, program);
  }

  private <R extends OperationRequest> OperationResult recovered(
      OperationKind kind, R request, Class<R> type, Function<R, Program> read, String operation) {
    OpenCall call =
        OpenCall.recovering(
            kind,
            request,
            operation,
            StrictJson.write(request),
            StartRules.problem(Workflow.getInfo()));
    Opened opened = admission.open(call);
    Opened.Resumed resumed = opened.resumed();
    if (resumed == null) {
      return joining.answeredBy(operation);
    }
    Program program = read.apply(StrictJson.read(resumed.input(), type));
    story.of(program.plan());
    controls.of(program.plan());
    Run run = new Run(stubs, story, controls, opened);
    if (resumed.crossed()) {
      FoundBy.opened(program.plan(), operation, OperationState.RUNNING);
      story.adds("Taken over from a driver that was lost, after its point of no return.");
      program.towards(Towards.passing(run, "done"));
      return finished(run, program);
    }
    FoundBy.opened(program.plan(), operation, OperationState.UNDOING);
    story.adds("Taken over from a driver that was lost, before its point of no return.");
    program.towards(Towards.passing(run, "perhaps begun"));
    String why = "its driver was lost before the point of no return";
    throw undone(run, why, ApplicationFailure.newNonRetryableFailure(why, FailureTypes.UNDONE));
  }

  private Opened leased(Plan plan, Opened opened) {
    Opened.Waiting waiting = opened.waiting();
    if (waiting == null) {
      FoundBy.opened(plan, opened.operation(), OperationState.RUNNING);
      return opened;
    }
    return driving(() -> admission.granted(plan, opened.operation(), waiting));
  }

  private @Nullable TemporalFailure attempt(Run run, Program program) {
    controls.is(Controls.Way.TOWARDS);
    CancellationScope way =
        Workflow.newCancellationScope(() -> program.towards(Towards.acting(run)));
    controls.reaches(way);
    try {
      way.run();
      return way.isCancelRequested()
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
    String why = why(stopped);
    story.says("Turning round: " + why);
    TurnedRound answer =
        Detached.get(() -> driving(() -> journal.turnRound(run.operation(), run.fence(), why)));
    if (answer.crossed()) {
      story.adds("Stopped after the point of no return by: " + why + ". It goes on all the same.");
      return false;
    }
    run.fenced(answer.fence());
    return true;
  }

  private String why(TemporalFailure stopped) {
    String reason = controls.cancelReason();
    return Failures.isCancel(stopped) && reason != null
        ? "it was cancelled: " + reason
        : Failures.sentence(stopped);
  }

  private TemporalFailure undone(Run run, String why, TemporalFailure stopped) {
    controls.is(Controls.Way.UNDOING);
    String summary =
        Detached.get(() ->
            driving(() -> {
              FoundBy.phase(OperationState.UNDOING);
              run.undoAll();
              String words = Failures.undone(run.forced.exceptions()) + ": " + why;
              return close(run, OperationState.UNDONE, words, false).summary();
            }));
    return Failures.isCancel(stopped) && controls.cancelReason() == null
        ? new CanceledFailure(summary)
        : ApplicationFailure.newNonRetryableFailureWithCause(
            summary, FailureTypes.UNDONE, Failures.unwrapped(stopped));
  }

  private OperationResult finished(Run run, Program program) {
    CancellationScope caller = CancellationScope.current();
    controls.is(Controls.Way.CROSSING);
    return Detached.get(() ->
        driving(() -> {
          journal.cross(run.operation(), run.fence());
          controls.is(Controls.Way.ONWARDS);
          caller.getCancellationRequest().thenApply(_ -> tooLate());
          program.onwards(new Onwards(run));
          boolean ignored = caller.isCancelRequested() || controls.cancelReason() != null;
          return close(run, OperationState.DONE, Failures.done(run.forced.exceptions()), ignored);
        }));
  }

  private @Nullable Void tooLate() {
    story.adds("A cancel came after the point of no return; it is ignored and recorded.");
    return null;
  }

  private OperationResult close(
      Run run, OperationState state, String summary, boolean cancelIgnored) {
    @Nullable Closed closed =
        journal.close(new Closing(run.operation(), run.fence(), state, summary, cancelIgnored));
    if (closed != null) {
      Others.wake(closed.granted());
    }
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
