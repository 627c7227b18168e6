package drydock.operations.compatibility;

/// How far the running operation has shut its family.
public enum Stage {
  /// Reads and writes are served.
  OPEN,

  /// Writes are refused, reads are served.
  FENCED,

  /// Reads stand still too, for a short moment.
  CUT_OVER
}
