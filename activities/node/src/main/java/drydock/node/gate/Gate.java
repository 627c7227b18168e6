package drydock.node.gate;

/// How far a family is open. Kept on the volume: a family that was closed is closed after a
/// restart.
public enum Gate {
  OPEN,
  /// Reads go on; ingest does not.
  READ_ONLY,
  /// Nobody new is let in, until nobody is left.
  DRAINING,
  /// Nobody is in, and nothing is open.
  CLOSED,
  /// The family is served by another node.
  MOVED;

  public boolean admitsReads() {
    return this == OPEN || this == READ_ONLY;
  }

  public boolean admitsIngest() {
    return this == OPEN;
  }
}
