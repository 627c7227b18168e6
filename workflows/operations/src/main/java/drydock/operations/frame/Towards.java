package drydock.operations.frame;

import drydock.operations.journal.StepCall;
import drydock.operations.plan.Doors;
import drydock.operations.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The way to the point of no return: every step here has an undo, registered before the act. In a
/// recovery nothing is done, only registered.
public final class Towards {
  private final Run run;
  private final boolean acting;

  Towards(Run run, boolean acting) {
    this.run = run;
    this.acting = acting;
  }

  /// Does `act` to every item in order.
  public <A> void step(Step step, List<String> items, Doors<A> doors, BiConsumer<A, StepCall> act) {
    undoable(step, items, doors, summary -> run.stubs.forward(doors.activities(), summary), act);
  }

  /// Looks at every item until it is there; `deadline` is for each.
  public <A> void await(
      Step step,
      List<String> items,
      Duration deadline,
      Doors<A> doors,
      BiConsumer<A, StepCall> look) {
    undoable(
        step,
        items,
        doors,
        summary -> run.stubs.waiting(doors.activities(), summary, deadline),
        look);
  }

  /// Stands still so that a person can look. A cancel ends it.
  public void pause(Step before, Duration length) {
    if (acting) {
      run.pause(before, length);
    }
  }

  private <A> void undoable(
      Step step,
      List<String> items,
      Doors<A> doors,
      Function<String, A> stub,
      BiConsumer<A, StepCall> act) {
    if (!acting) {
      items.forEach(item -> run.undoneBy(step, item, doors));
      return;
    }
    run.each(
        step,
        items,
        (item, call) -> {
          run.undoneBy(step, item, doors);
          act.accept(stub.apply(Run.summary(step, item)), call.get());
        });
  }
}
