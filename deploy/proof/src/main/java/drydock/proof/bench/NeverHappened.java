package drydock.proof.bench;

/// What was to be measured did not happen, so there is no figure.
final class NeverHappened extends RuntimeException {
  NeverHappened(String message) {
    super(message);
  }
}
