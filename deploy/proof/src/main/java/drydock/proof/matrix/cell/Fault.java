package drydock.proof.matrix.cell;

import java.util.Locale;

/// Everything that can happen to a row.
public enum Fault {
  /// Fails before it did anything.
  THROW,
  /// Fails with its effect made and not committed.
  ROLLED_BACK,
  /// Done, and the answer is lost.
  LOST,
  /// Commits after its time is over.
  SLOW,
  HALT_BEFORE,
  HALT_BEFORE_COMMIT,
  HALT_AFTER,
  CANCEL_UPDATE,
  CANCEL_TEMPORAL,
  /// The run is terminated right after the commit, and recovered.
  TERMINATE,
  /// Parked before its effect, timed out, undone or repeated, then released.
  LATE,
  /// Parked before its effect, its run terminated and recovered, then released.
  LATE_TAKEN_OVER,
  /// Parked inside the timed call behind a door that cannot check fences, released after its limit.
  LATE_CUT_OFF,
  /// The same, released within the limit while the undo waits for it.
  LATE_WITHIN,
  /// The recovery is terminated at the same place, and recovered.
  RECOVERY_TERMINATED,
  /// The worker of the recovery is halted at the same place.
  RECOVERY_HALTED,
  /// Fails until its budget is spent, then a person mends it.
  NEEDS_OPERATOR,
  /// The same, terminated while it waits for a person, and recovered into the same trouble.
  NEEDS_OPERATOR_RECOVERED;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean isHalt() {
    return switch (this) {
      case HALT_BEFORE, HALT_BEFORE_COMMIT, HALT_AFTER, RECOVERY_HALTED -> true;
      default -> false;
    };
  }

  /// Whether the run that meets it is terminated there.
  public boolean losesDriver() {
    return this == TERMINATE || this == LATE_TAKEN_OVER;
  }

  boolean hits(Row row) {
    return switch (this) {
      case THROW,
          ROLLED_BACK,
          LOST,
          HALT_BEFORE,
          HALT_BEFORE_COMMIT,
          HALT_AFTER,
          TERMINATE,
          LATE,
          LATE_TAKEN_OVER ->
          true;
      case SLOW, CANCEL_UPDATE, CANCEL_TEMPORAL -> row.kind() != Kind.MOVE;
      case LATE_CUT_OFF, LATE_WITHIN -> row.kind() == Kind.FORWARD && row.unchecked();
      case RECOVERY_TERMINATED, RECOVERY_HALTED -> row.kind() == Kind.FORWARD;
      case NEEDS_OPERATOR, NEEDS_OPERATOR_RECOVERED ->
          row.kind() == Kind.UNDO || (row.kind() == Kind.FORWARD && row.crossed());
    };
  }

  /// Whether a step before the point of no return survives it.
  private boolean isSurvived() {
    return switch (this) {
      case SLOW, HALT_BEFORE, HALT_BEFORE_COMMIT, HALT_AFTER -> true;
      default -> false;
    };
  }

  /// Whether the operation has to end done; else it has to end undone.
  boolean endsDone(Row row) {
    return switch (row.kind()) {
      case UNDO -> false;
      case FORWARD -> row.crossed() || isSurvived();
      case MOVE -> {
        if (row.needsFailure() || row.needsLoss()) {
          yield false;
        }
        if (row.is(Move.OPEN)) {
          yield !losesDriver();
        }
        // A cross that was not committed never was.
        yield !row.is(Move.CROSS) || this != LATE_TAKEN_OVER;
      }
    };
  }
}
