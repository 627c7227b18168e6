package drydock.node.statement;

import java.util.Set;

/// The words that decide.
final class Words {
  /// What a query that reads begins with.
  static final Set<String> READS = Set.of("MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL");

  static final Set<String> WRITES =
      Set.of("CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "DROP", "ALTER", "COMMENT");

  static final Set<String> FORBIDDEN =
      Set.of(
          "LOAD",
          "EXPORT",
          "IMPORT",
          "ATTACH",
          "USE",
          "INSTALL",
          "UNINSTALL",
          "UPDATE",
          "FORCE",
          "BEGIN",
          "COMMIT",
          "ROLLBACK",
          "CHECKPOINT");

  /// Of the engine's table functions: those that tell about the graph. The others read files, and
  /// the readers of files crash the engine when they are called by their names.
  static final Set<String> CALLABLE =
      Set.of(
          "SHOW_TABLES",
          "TABLE_INFO",
          "SHOW_CONNECTION",
          "SHOW_FUNCTIONS",
          "SHOW_INDEXES",
          "SHOW_SEQUENCES",
          "DB_VERSION",
          "STATS_INFO");

  /// They take a lambda, and its evaluator is shared by the threads of a query: it crashes.
  static final Set<String> LAMBDAS =
      Set.of("LIST_TRANSFORM", "LIST_FILTER", "LIST_REDUCE", "ALL", "ANY", "NONE", "SINGLE");

  /// After one of these a word is a name, whatever it says.
  static final Set<String> BEFORE_NAMES =
      Set.of(
          "AS",
          "BY",
          "WHERE",
          "AND",
          "OR",
          "XOR",
          "NOT",
          "IN",
          "RETURN",
          "WITH",
          "UNWIND",
          "DISTINCT",
          "THEN",
          "ELSE",
          "WHEN",
          "CASE",
          "YIELD",
          "LIMIT",
          "SKIP",
          "CONTAINS",
          "ON",
          "IS");

  private Words() {}
}
