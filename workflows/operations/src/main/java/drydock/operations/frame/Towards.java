package drydock.operations.frame;

import drydock.operations.journal.StepCall;
import drydock.operations.plan.Doors;
import drydock.operations.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The way to the point of no return: every step here has an undo, registered before the act.
public final class Towards {
  private final Run run;
  private final @Nullable String passed;

  private Towards(Run run, @Nullable String passed) {
    this.run = run;
    this.passed = passed;
  }

  static Towards acting(Run run) {
    return new Towards(run, null);
  }

  /// The way of a driver that is lost: nothing is done, only registered and counted.
  ///
  /// @param mark how its steps are shown
  static Towards passing(Run run, String mark) {
    return new Towards(run, mark);
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
    if (passed == null) {
      run.pause(before, length);
    }
  }

  private <A> void undoable(
      Step step,
      List<String> items,
      Doors<A> doors,
      Function<String, A> stub,
      BiConsumer<A, StepCall> act) {
    if (passed != null) {
      run.passes(step, items, doors, passed);
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
