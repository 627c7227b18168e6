package drydock.node.load;

/// Pieces of statements.
public final class Cypher {
  private Cypher() {}

  /// A name of a table or a column.
  public static String name(String name) {
    return "`" + name + "`";
  }

  public static String text(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
