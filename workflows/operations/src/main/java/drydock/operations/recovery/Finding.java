package drydock.operations.recovery;

import drydock.operations.journal.OperationState;

/// What the finder does about an open operation.
public enum Finding {
  LEAVE,
  /// Ask for a run that takes it over.
  RECOVER,
  /// It never had its lease: its place in the queue goes.
  ABANDON,
  /// Ledger and Temporal disagree: tell a person, touch nothing.
  DRIFTED,
  /// Remember that Temporal does not know the driver.
  REMEMBER,
  /// Temporal lost its memory: tell a person once, touch nothing.
  TEMPORAL_LOST;

  public static Finding of(OperationState state, DriverFate fate) {
    if (state.isFinal()) {
      return LEAVE;
    }
    boolean waits = state == OperationState.REQUESTED;
    return switch (fate) {
      case ALIVE, UNSEEN -> LEAVE;
      case MISSING_ONCE -> REMEMBER;
      case FORGOTTEN -> TEMPORAL_LOST;
      case GONE -> waits ? ABANDON : RECOVER;
      case ENDED_ITSELF -> waits ? ABANDON : DRIFTED;
    };
  }
}
