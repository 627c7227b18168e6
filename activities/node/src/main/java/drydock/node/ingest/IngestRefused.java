package drydock.node.ingest;

/// An ingest that cannot be taken, however often it is sent.
public final class IngestRefused extends Exception {
  /// What is wrong with it.
  public enum Reason {
    SHAPE,
    TOO_LARGE,
    /// Its id was acknowledged with another content.
    OTHER_CONTENT,
    /// The body is not the one that its header names.
    OTHER_BODY
  }

  private final Reason reason;

  IngestRefused(Reason reason, String id, String found) {
    super("ingest " + id + ": " + found + "; nothing was taken");
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
