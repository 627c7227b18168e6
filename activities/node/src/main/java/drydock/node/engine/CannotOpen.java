package drydock.node.engine;

/// A file that is not a whole database of this engine.
public final class CannotOpen extends Exception {
  public CannotOpen(String message) {
    super(message);
  }

  public CannotOpen(String message, Throwable cause) {
    super(message, cause);
  }
}
