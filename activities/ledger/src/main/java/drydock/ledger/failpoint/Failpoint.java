package drydock.ledger.failpoint;

/// The places where a call can go wrong.
public enum Failpoint {
  /// A step, before its fence check.
  FORWARD_BEFORE_EFFECT,
  /// A step, its effect made and the ledger not yet committed.
  FORWARD_BEFORE_COMMIT,
  /// A step, committed and the answer not yet given.
  FORWARD_AFTER_COMMIT,
  /// Behind a door that cannot check fences: past the check, inside the timed call, before its
  /// effect.
  INSIDE_CALL,
  UNDO_BEFORE_EFFECT,
  UNDO_BEFORE_COMMIT,
  UNDO_AFTER_COMMIT,
  /// One of the frame's own moves, before anything was read or written.
  MOVE_BEFORE,
  MOVE_BEFORE_COMMIT,
  MOVE_AFTER_COMMIT
}
