package drydock.proof.matrix.arms;

/// What happens to a call at an armed failpoint. Past the commit, a failure is an answer that was
/// lost. A halt is a park in a process that is then halted.
public enum Action {
  /// Fails, and is tried again.
  THROW,
  /// Fails for good.
  FAIL,
  /// Stands still until it is released.
  PARK,
  /// Goes on late.
  DELAY,
  /// Nothing; it is only counted.
  SEE
}
