package drydock.operations.recovery;

/// Whether a driver may still act.
public enum DriverFate {
  ALIVE("it is running"),
  /// It will never act again and left the operation open.
  GONE("it is gone"),
  /// It ended an operation that the ledger has as open: the ledger went back in time.
  ENDED_ITSELF("it ended by its own hand, so the ledger is older than Temporal"),
  /// Temporal does not know it; once is not enough.
  MISSING_ONCE("Temporal does not know it, which counts only when it is seen again later"),
  /// It was started in a namespace that is not there any more.
  FORGOTTEN("it was started in another namespace, so that Temporal cannot say what became of it"),
  UNSEEN("Temporal could not be asked");

  private final String sentence;

  DriverFate(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  /// @param missedBefore whether Temporal did not know it either, long enough ago
  /// @param forgets whether this Temporal keeps nothing over a restart
  /// @param saidLost whether a person says that it is gone
  public static DriverFate of(
      Sight sight, boolean missedBefore, boolean forgets, boolean saidLost) {
    return switch (sight) {
      case Sight.Open _ -> ALIVE;
      case Sight.Closed closed -> closed.byItsOwnHand() ? ENDED_ITSELF : GONE;
      case Sight.Unseen _ -> UNSEEN;
      case Sight.Missing missing -> {
        if (forgets || saidLost) {
          yield GONE;
        }
        if (!missing.sameNamespace()) {
          yield FORGOTTEN;
        }
        yield missedBefore ? GONE : MISSING_ONCE;
      }
    };
  }
}
