package drydock.operations.frame;

import drydock.contract.control.ResolveRequest;
import drydock.operations.journal.JournalActivities;
import drydock.operations.journal.OperationState;
import drydock.operations.journal.Opened.Settled;
import drydock.operations.journal.Resolving;
import drydock.operations.journal.StepCall;
import drydock.operations.journal.Trouble;
import drydock.operations.plan.Calls;
import drydock.operations.plan.Door;
import drydock.operations.plan.Step;
import drydock.operations.story.FoundBy;
import drydock.operations.story.Story;
import io.temporal.failure.TemporalFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// What has to succeed: an undo, or a step after the point of no return. Its budget spent, the
/// operation stops right there until a person decides.
final class Forced {
  /// @param undoing whether it is the undo of the step
  record Deed(Step step, Door door, boolean undoing) {
    static Deed of(Step step, Door door) {
      return new Deed(step, door, false);
    }

    static Deed undoOf(Step step, Door door) {
      return new Deed(step, door, true);
    }

    void act(Calls calls, StepCall call) {
      (undoing ? door.undo() : door.act()).on(calls, call);
    }

    /// What looking has to show when a person says that it was done by hand.
    boolean isSettled(boolean there) {
      return there != undoing;
    }

    String summary(StepCall call) {
      return undoing
          ? "undo " + step.name() + " " + call.item() + ": " + step.undo()
          : Run.summary(step, call.item());
    }

    String name(StepCall call) {
      return (undoing ? "the undo of " : "") + step.name() + " " + call.item();
    }
  }

  private final FrameStubs stubs;
  private final Story story;
  private final Controls controls;
  private final List<Settled> settled;
  private final LongConsumer fenced;
  private final List<String> exceptions = new ArrayList<>();

  /// @param settled what operators decided about this operation before this run drove it
  /// @param fenced is told of every fence that a decision draws
  Forced(
      FrameStubs stubs,
      Story story,
      Controls controls,
      List<Settled> settled,
      LongConsumer fenced) {
    this.stubs = stubs;
    this.story = story;
    this.controls = controls;
    this.settled = settled;
    this.fenced = fenced;
    settled.stream()
        .filter(one -> one.decision().equals(ResolveRequest.Decision.SKIP.name()))
        .forEach(one -> exceptions.add(one.step() + " " + one.item()));
  }

  /// What an operator left undone, for the outcome: nothing is reported as done when it is not.
  List<String> exceptions() {
    return exceptions;
  }

  /// @param calls makes the call under the fence of that moment
  void through(Deed deed, Supplier<StepCall> calls) {
    if (isSettled(calls.get())) {
      return;
    }
    while (true) {
      StepCall call = calls.get();
      try {
        deed.act(stubs.forced(deed.summary(call)), call);
        return;
      } catch (TemporalFailure failure) {
        if (Failures.isNotTheDriver(failure)) {
          throw failure;
        }
        if (decided(deed, call, Failures.sentence(failure))) {
          return;
        }
      }
    }
  }

  /// True when the deed is settled, false when it is to be tried again.
  private boolean decided(Deed deed, StepCall call, String why) {
    JournalActivities journal = stubs.journal();
    Trouble trouble =
        new Trouble(
            call.operation(), call.fence(), deed.step().name(), call.item(), deed.undoing(), why);
    journal.needsOperator(trouble);
    FoundBy.phase(OperationState.NEEDS_OPERATOR);
    String words = deed.name(call) + " cannot go on: " + why;
    while (true) {
      ResolveRequest decision = asked(deed, call, words);
      boolean accepted =
          decision.decision() != ResolveRequest.Decision.DONE_BY_HAND || isAsWanted(deed, call);
      Long fence =
          journal.resolve(new Resolving(trouble, decision.decision(), decision.reason(), accepted));
      if (fence != null) {
        fenced.accept(fence);
        trouble = trouble.under(fence);
      }
      if (accepted) {
        return goesOn(deed, call, decision);
      }
      words =
          deed.name(call)
              + " was said to be done by hand, and looking showed that it is not. Before that: "
              + why;
    }
  }

  private ResolveRequest asked(Deed deed, StepCall call, String words) {
    story.marks(deed.step(), "needs an operator");
    story.says(
        "Needs an operator. "
            + words
            + ". The lease is kept and nothing else is touched. Mend the cause, then send the"
            + " Update resolve with `{\"step\":\""
            + deed.step().name()
            + "\",\"decision\":\"RETRY\",\"reason\":\"...\"}`; SKIP leaves it as it is,"
            + " DONE_BY_HAND is looked at");
    return controls.resolution(deed.step().name(), call.item());
  }

  private boolean isAsWanted(Deed deed, StepCall call) {
    Calls calls = stubs.forced("look whether it was done by hand: " + call.item());
    try {
      return deed.isSettled(deed.door().isThere().at(calls, call));
    } catch (TemporalFailure failure) {
      if (Failures.isNotTheDriver(failure)) {
        throw failure;
      }
      return false;
    }
  }

  private boolean goesOn(Deed deed, StepCall call, ResolveRequest decision) {
    FoundBy.phase(deed.undoing() ? OperationState.UNDOING : OperationState.RUNNING);
    story.says(
        "An operator decided "
            + decision.decision()
            + " about "
            + deed.name(call)
            + ": "
            + decision.reason());
    return switch (decision.decision()) {
      case RETRY -> false;
      case DONE_BY_HAND -> true;
      case SKIP -> {
        exceptions.add(deed.step().name() + " " + call.item());
        yield true;
      }
    };
  }

  private boolean isSettled(StepCall call) {
    return settled.stream()
        .anyMatch(one -> one.step().equals(call.step()) && one.item().equals(call.item()));
  }
}
