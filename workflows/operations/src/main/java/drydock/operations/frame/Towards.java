package drydock.operations.frame;

import drydock.operations.plan.Calls;
import drydock.operations.plan.Door;
import drydock.operations.plan.Step;
import java.time.Duration;
import java.util.List;
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

  /// Does it to every item in order.
  public void step(Step step, List<String> items, Door door) {
    undoable(step, items, door, run.stubs::forward);
  }

  /// Looks at every item until it is there; `deadline` is for each.
  public void await(Step step, List<String> items, Duration deadline, Door door) {
    undoable(step, items, door, summary -> run.stubs.waiting(summary, deadline));
  }

  /// Stands still so that a person can look. A cancel ends it.
  public void pause(Step before, Duration length) {
    if (passed == null) {
      run.pause(before, length);
    }
  }

  private void undoable(Step step, List<String> items, Door door, Function<String, Calls> calls) {
    if (passed != null) {
      run.passes(step, items, door, passed);
      return;
    }
    run.each(
        step,
        items,
        (item, call) -> {
          run.undoneBy(step, item, door);
          door.act().on(calls.apply(Run.summary(step, item)), call.get());
        });
  }
}
