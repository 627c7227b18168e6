package drydock.node.statement;

/// Whether the engine may see a text.
public sealed interface Verdict {
  /// @param oneThread whether it uses a function that crashes the engine on more than one thread
  record Reads(boolean oneThread) implements Verdict {}

  record Refused(Kind kind, String message) implements Verdict {}

  /// Why it may not.
  enum Kind {
    /// No statement at all, or one that can be read in two ways.
    UNCLEAR,
    WRITES,
    FORBIDDEN,
    TOO_LARGE
  }

  static Refused unclear(String message) {
    return new Refused(Kind.UNCLEAR, message);
  }

  static Refused writes(String word) {
    return new Refused(
        Kind.WRITES,
        "The query changes the graph (%s); expected one that only reads; a graph is changed by an"
                .formatted(word)
            + " ingest (POST /ingest/{family}/{member}) or by a build");
  }

  static Refused forbidden(String what) {
    return new Refused(
        Kind.FORBIDDEN,
        "The query has %s; expected one that only reads the graph; files, extensions, settings and"
                .formatted(what)
            + " transactions of the node are not for queries");
  }

  static Refused tooLarge(String what, int actual, int most) {
    return new Refused(
        Kind.TOO_LARGE,
        "The query has %d %s; expected at most %d; give long lists as parameters, or ask in parts"
            .formatted(actual, what, most));
  }
}
