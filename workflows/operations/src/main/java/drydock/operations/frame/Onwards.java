package drydock.operations.frame;

import drydock.operations.journal.StepCall;
import drydock.operations.plan.Doors;
import drydock.operations.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/// The way from the point of no return on: nothing here is undone, everything is tried until it is
/// done or a person has decided, and no cancel reaches it.
public final class Onwards {
  private final Run run;

  Onwards(Run run) {
    this.run = run;
  }

  public <A> void step(Step step, List<String> items, Doors<A> doors, BiConsumer<A, StepCall> act) {
    run.each(
        step,
        items,
        (_, call) -> run.forced.through(new Forced.Deed<>(step, doors, act, false, true), call));
  }

  /// Stands still so that a person can look.
  public void pause(Step before, Duration length) {
    run.pause(before, length);
  }
}
