package drydock.operations.plan;

import drydock.operations.journal.StepCall;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/// What a step does to one item, what undoes that, and what looks whether it is done. All three are
/// workflow code: nothing is kept between them, so what an undo has to know it asks the ledger.
public record Door(Act act, Act undo, Look isThere) {
  /// Looks first: it may be repeated, and an undo may be called for what never happened.
  @FunctionalInterface
  public interface Act {
    void on(Calls calls, StepCall call);
  }

  /// Changes nothing.
  @FunctionalInterface
  public interface Look {
    boolean at(Calls calls, StepCall call);
  }

  /// One whose effects all lie behind the same short activities.
  public static <A> Door of(
      Class<A> activities,
      BiConsumer<A, StepCall> act,
      BiConsumer<A, StepCall> undo,
      BiPredicate<A, StepCall> isThere) {
    return new Door(
        (calls, call) -> act.accept(calls.brief(activities), call),
        (calls, call) -> undo.accept(calls.brief(activities), call),
        (calls, call) -> isThere.test(calls.brief(activities), call));
  }
}
