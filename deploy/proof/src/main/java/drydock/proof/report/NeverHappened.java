package drydock.proof.report;

/// What was to be measured did not happen, so there is no figure.
public final class NeverHappened extends RuntimeException {
  public NeverHappened(String message) {
    super(message);
  }
}
