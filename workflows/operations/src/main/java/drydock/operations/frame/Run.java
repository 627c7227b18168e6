package drydock.operations.frame;

import drydock.operations.journal.StepCall;
import drydock.operations.journal.Opened;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/// One opened operation while it runs: which fence it acts under, how far it is, and what would
/// undo it. Nothing an undo needs is kept here but names; the rest is in the ledger.
final class Run {
  private record Undo(Step step, String item, int done, BiConsumer<Run, StepCall> call) {}

  final FrameStubs stubs;
  final Story story;
  private final Plan plan;
  private final String operation;
  private final Deque<Undo> undos = new ArrayDeque<>();
  private long fence;
  private int done;

  Run(Plan plan, FrameStubs stubs, Story story, Opened opened) {
    this.plan = plan;
    this.stubs = stubs;
    this.story = story;
    this.operation = opened.operation();
    this.fence = opened.fence();
  }

  String operation() {
    return operation;
  }

  long fence() {
    return fence;
  }

  /// From now on only the undo may act: forward calls that wake late carry a lower fence.
  void turnedRound(long newFence) {
    fence = newFence;
  }

  <A> void undoneBy(Step step, String item, Class<A> activities, BiConsumer<A, StepCall> undo) {
    undos.push(
        new Undo(
            step,
            item,
            done,
            (run, call) ->
                undo.accept(run.stubs.forced(activities, undoSummary(step, item)), call)));
  }

  void each(Step step, List<String> items, BiConsumer<String, StepCall> act) {
    int number = 0;
    for (String item : items) {
      number++;
      String sentence = step.label() + ": " + item + ", " + number + " of " + items.size();
      story.marks(step, number - 1 + " of " + items.size(), sentence);
      act.accept(item, call(step, item, done + 1, sentence));
      done++;
    }
    story.marks(step, "done");
  }

  /// Newest first, beginning with the step that failed: a call whose answer was lost may have
  /// happened.
  void undoAll() {
    while (!undos.isEmpty()) {
      Undo undo = undos.pop();
      String sentence = undo.step().undo() + ": " + undo.item();
      story.marks(undo.step(), "undoing", sentence);
      undo.call().accept(this, call(undo.step(), undo.item(), undo.done(), sentence));
      boolean last = undos.stream().noneMatch(left -> left.step().equals(undo.step()));
      story.marks(undo.step(), last ? "undone" : "undoing");
    }
  }

  String summary(Step step, String item) {
    return step.name() + " " + item + ": " + step.label();
  }

  private static String undoSummary(Step step, String item) {
    return "undo " + step.name() + " " + item + ": " + step.undo();
  }

  Plan plan() {
    return plan;
  }

  private StepCall call(Step step, String item, int doneAfter, String sentence) {
    return new StepCall(operation, step.name(), item, fence, doneAfter, sentence);
  }
}
