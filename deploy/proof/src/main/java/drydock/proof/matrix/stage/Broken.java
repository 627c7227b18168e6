package drydock.proof.matrix.stage;

/// A cell that cannot go on, and why, in a sentence.
public final class Broken extends RuntimeException {
  public Broken(String message) {
    super(message);
  }
}
