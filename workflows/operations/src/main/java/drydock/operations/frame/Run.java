package drydock.operations.frame;

import drydock.operations.journal.Opened;
import drydock.operations.journal.StepCall;
import drydock.operations.plan.Door;
import drydock.operations.plan.Step;
import drydock.operations.story.Story;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// One opened operation while it runs: which fence it acts under, how far it is, and what would
/// undo it. Nothing an undo needs is kept here but names; the rest is in the ledger.
final class Run {
  private record Undo(Step step, String item, int done, Door door) {}

  final FrameStubs stubs;
  final Story story;
  final Forced forced;
  private final String operation;
  private final Deque<Undo> undos = new ArrayDeque<>();
  private long fence;
  private int done;

  Run(FrameStubs stubs, Story story, Controls controls, Opened opened) {
    this.stubs = stubs;
    this.story = story;
    this.operation = opened.operation();
    this.fence = opened.fence();
    this.forced =
        new Forced(
            stubs,
            story,
            controls,
            opened.resumed() == null ? List.of() : opened.resumed().settled(),
            this::fenced);
  }

  String operation() {
    return operation;
  }

  long fence() {
    return fence;
  }

  /// From now on only what comes now may act: calls that wake late carry a lower fence.
  void fenced(long newFence) {
    fence = newFence;
  }

  void undoneBy(Step step, String item, Door door) {
    undos.push(new Undo(step, item, done, door));
  }

  /// What a driver that is lost did, or may have done.
  void passes(Step step, List<String> items, Door door, String mark) {
    for (String item : items) {
      undoneBy(step, item, door);
      done++;
    }
    story.marks(step, mark);
  }

  /// @param act is given an item and what makes its call, under the fence of that moment
  void each(Step step, List<String> items, BiConsumer<String, Supplier<StepCall>> act) {
    int number = 0;
    for (String item : items) {
      number++;
      String sentence = step.label() + ": " + item + ", " + number + " of " + items.size();
      story.marks(step, number - 1 + " of " + items.size(), sentence);
      int after = done + 1;
      act.accept(item, () -> call(step, item, after, sentence));
      done++;
    }
    story.marks(step, "done");
  }

  /// Newest first, beginning with the step that failed: a call whose answer was lost may have
  /// happened.
  void undoAll() {
    while (!undos.isEmpty()) {
      Undo undo = undos.pop();
      take(undo);
      boolean last = undos.stream().noneMatch(left -> left.step().equals(undo.step()));
      story.marks(undo.step(), last ? "undone" : "undoing");
    }
  }

  private void take(Undo undo) {
    String sentence = undo.step().undo() + ": " + undo.item();
    story.marks(undo.step(), "undoing", sentence);
    forced.through(
        Forced.Deed.undoOf(undo.step(), undo.door()),
        () -> call(undo.step(), undo.item(), undo.done(), sentence));
  }

  void pause(Step before, Duration length) {
    String why = "Paused before " + before.name() + " for " + length.toSeconds() + " s, as asked";
    story.says(why);
    Workflow.newTimer(length, TimerOptions.newBuilder().setSummary(why).build()).get();
  }

  static String summary(Step step, String item) {
    return step.name() + " " + item + ": " + step.label();
  }

  private StepCall call(Step step, String item, int doneAfter, String sentence) {
    return new StepCall(operation, step.name(), item, fence, doneAfter, sentence);
  }
}
