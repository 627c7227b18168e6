package drydock.ledger.failpoint;

import drydock.operations.journal.StepCall;

/// What happens at a [Failpoint]: nothing, unless a test has armed it.
@FunctionalInterface
public interface Failpoints {
  Failpoints NONE = (_, _, _, _) -> {};

  /// @param operation its id, or empty before it has one
  /// @param step the step, or the name of the frame's move
  /// @param item the item, or the families of a move where they are known
  void at(Failpoint point, String operation, String step, String item);

  default void at(Failpoint point, StepCall call) {
    at(point, call.operation(), call.step(), call.item());
  }
}
