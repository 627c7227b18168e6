package drydock.node.fence;

import drydock.operations.node.NodeCall;

/// @param number the highest seen; 0 where none was
/// @param operation whose it is
/// @param fenced whether ingest is refused
record Fence(int format, long number, String operation, boolean fenced) {
  static final int FORMAT = 1;
  static final Fence NONE = new Fence(FORMAT, 0, "", false);

  /// What becomes of a call.
  enum Verdict {
    /// It is the one this is about.
    SAME,
    /// It is newer: to be written down before anything is done.
    HIGHER,
    /// It is from before.
    LOWER,
    /// Two operations cannot have drawn the same number.
    FORGED
  }

  Verdict judge(NodeCall call) {
    if (call.fence() != number) {
      return call.fence() > number ? Verdict.HIGHER : Verdict.LOWER;
    }
    return call.operation().equals(operation) ? Verdict.SAME : Verdict.FORGED;
  }

  Fence raisedTo(NodeCall call) {
    return new Fence(FORMAT, call.fence(), call.operation(), fenced);
  }

  Fence refusingIngest(boolean refuse) {
    return new Fence(FORMAT, number, operation, refuse);
  }
}
