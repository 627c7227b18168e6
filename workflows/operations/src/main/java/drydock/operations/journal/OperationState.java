package drydock.operations.journal;

import java.util.List;

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

  public List<OperationState> next() {
    return switch (this) {
      case REQUESTED -> List.of(RUNNING, REFUSED);
      case RUNNING -> List.of(UNDOING, NEEDS_OPERATOR, DONE);
      case UNDOING -> List.of(NEEDS_OPERATOR, UNDONE);
      case NEEDS_OPERATOR -> List.of(RUNNING, UNDOING);
      case DONE, UNDONE, REFUSED -> List.of();
    };
  }

  public boolean isFinal() {
    return next().isEmpty();
  }
}
