package drydock.node.engine;

/// A query that was not answered, and nothing was changed by it.
public final class QueryRefused extends Exception {
  /// What is wrong with it.
  public enum Reason {
    /// The engine does not understand it.
    SYNTAX,
    /// It would change the graph, which only an ingest or a build does.
    WRITES,
    /// It would touch files or settings of the node.
    FORBIDDEN,
    TOO_LONG,
    TOO_LARGE,
    /// The node ended it.
    INTERRUPTED,
    /// The engine failed at it.
    FAILED
  }

  private final Reason reason;

  public QueryRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
