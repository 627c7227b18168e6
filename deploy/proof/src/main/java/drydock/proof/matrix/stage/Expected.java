package drydock.proof.matrix.stage;

/// What a play did that leaves its mark in the ledger.
final class Expected {
  int recoveries;
  int alerts;
  int troubles;
  int decisions;
  int cancelsIgnored;

  /// Words with which a call that stood still has to end once it is released; empty for any.
  String lateEnd = "";
}
