package drydock.ledger.alert;

/// A way to reach a person. It may be told the same alert twice when a worker dies between telling
/// and noting it, so the key goes with it.
public interface AlertChannel {
  /// A failure means that it was not told; it is told again later.
  void tell(Alert alert);
}
