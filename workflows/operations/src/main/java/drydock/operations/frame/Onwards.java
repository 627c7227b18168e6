package drydock.operations.frame;

import drydock.operations.journal.StepCall;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/// The way from the point of no return on: nothing here is undone, everything is tried until it is
/// done, and no cancel reaches it.
public final class Onwards {
  private final Run run;

  Onwards(Run run) {
    this.run = run;
  }

  public <A> void step(
      Step step, List<String> items, Class<A> activities, BiConsumer<A, StepCall> act) {
    run.each(
        step,
        items,
        (item, call) -> act.accept(run.stubs.forced(activities, run.summary(step, item)), call));
  }

  /// Stands still so that a person can look.
  public void pause(Step before, Duration length) {
    Pauses.pause(run.story, before, length);
  }
}
