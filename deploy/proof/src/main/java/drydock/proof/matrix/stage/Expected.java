package drydock.proof.matrix.stage;

/// What a play did that leaves its mark in the ledger.
final class Expected {
  int recoveries;
  int alerts;
  int troubles;
  int cancelsIgnored;

  /// Whether a call that stood still before its fence check has to be refused after its release.
  boolean refusal;

  /// Whether one inside its timed call has to be found cut off.
  boolean cutOff;
}
