package drydock.operations.compatibility;

/// What becomes of something asked for while an operation runs on the family.
public enum Verdict {
  /// Goes ahead at once.
  BESIDE,

  /// Goes ahead when the running operation is out of the way.
  WAIT,

  /// Starts nothing of its own: the running operation's outcome is its answer.
  JOIN,

  /// The running operation is asked to cancel; then as WAIT, for its lease.
  PREEMPT,

  /// Told no at once, naming what runs.
  REFUSE
}
