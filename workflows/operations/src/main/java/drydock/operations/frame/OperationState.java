package drydock.operations.frame;

import java.util.EnumSet;
import java.util.Set;

/// Where an operation stands. The ledger refuses every change that is not in this table.
public enum OperationState {
  /// Asked for, not yet allowed to act.
  REQUESTED,
  RUNNING,
  /// Turned round: what was done is being undone.
  UNDOING,
  NEEDS_OPERATOR,
  DONE,
  UNDONE,
  REFUSED;

  public Set<OperationState> next() {
    return switch (this) {
      case REQUESTED -> EnumSet.of(RUNNING, REFUSED);
      case RUNNING -> EnumSet.of(UNDOING, NEEDS_OPERATOR, DONE);
      case UNDOING -> EnumSet.of(NEEDS_OPERATOR, UNDONE);
      case NEEDS_OPERATOR -> EnumSet.of(RUNNING, UNDOING);
      case DONE, UNDONE, REFUSED -> EnumSet.noneOf(OperationState.class);
    };
  }

  public boolean isFinal() {
    return next().isEmpty();
  }
}
