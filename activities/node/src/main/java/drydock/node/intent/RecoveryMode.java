package drydock.node.intent;

/// How much a recovery may do.
public enum RecoveryMode {
  /// Looks, and changes nothing.
  PROBE,
  /// What it finishes cannot take anything from anybody, so it may run beside readers.
  ROLL_FORWARD_ONLY,
  /// Everything; only before anybody is let in, with the permit of the start.
  FULL
}
