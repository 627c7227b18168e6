package drydock.operations.token;

/// A token that lets nobody in.
public final class TokenRefused extends Exception {
  /// What is wrong with it.
  public enum Reason {
    MISSING,
    /// It is no token at all.
    MALFORMED,
    /// It was not made with this node's secret.
    FORGED,
    /// Its time is over.
    EXPIRED,
    /// It is for another family.
    OTHER_FAMILY,
    /// It is for another operation.
    OTHER_OPERATION
  }

  private final Reason reason;

  public TokenRefused(Reason reason, String found) {
    super(found + ". Nothing was touched: ask for a new token");
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
