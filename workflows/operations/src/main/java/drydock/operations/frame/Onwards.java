package drydock.operations.frame;

import drydock.operations.plan.Door;
import drydock.operations.plan.Step;
import java.time.Duration;
import java.util.List;

/// The way from the point of no return on: nothing here is undone, everything is tried until it is
/// done or a person has decided, and no cancel reaches it.
public final class Onwards {
  private final Run run;

  Onwards(Run run) {
    this.run = run;
  }

  public void step(Step step, List<String> items, Door door) {
    run.each(step, items, (_, call) -> run.forced.through(Forced.Deed.of(step, door), call));
  }

  /// Stands still so that a person can look.
  public void pause(Step before, Duration length) {
    run.pause(before, length);
  }
}
