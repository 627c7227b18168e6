package drydock.operations.frame;

import drydock.operations.journal.StepCall;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/// The way to the point of no return: every step here has an undo, registered before the act.
public final class Towards {
  private final Run run;

  Towards(Run run) {
    this.run = run;
  }

  /// Does `act` to every item in order.
  public <A> void step(
      Step step,
      List<String> items,
      Class<A> activities,
      BiConsumer<A, StepCall> act,
      BiConsumer<A, StepCall> undo) {
    run.each(
        step,
        items,
        (item, call) -> {
          run.undoneBy(step, item, activities, undo);
          act.accept(run.stubs.forward(activities, run.summary(step, item)), call);
        });
  }

  /// Looks at every item until it is there; `deadline` is for each.
  public <A> void await(
      Step step,
      List<String> items,
      Duration deadline,
      Class<A> activities,
      BiConsumer<A, StepCall> look,
      BiConsumer<A, StepCall> undo) {
    run.each(
        step,
        items,
        (item, call) -> {
          run.undoneBy(step, item, activities, undo);
          look.accept(run.stubs.waiting(activities, run.summary(step, item), deadline), call);
        });
  }

  /// Stands still so that a person can look. A cancel ends it.
  public void pause(Step before, Duration length) {
    Pauses.pause(run.story, before, length);
  }
}
