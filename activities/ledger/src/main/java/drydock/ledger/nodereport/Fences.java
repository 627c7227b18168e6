package drydock.ledger.nodereport;

import drydock.ledger.sql.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The sequence of all fences, where a node has seen more of it than the ledger has drawn.
final class Fences {
  /// @param was the last one drawn before
  /// @param fence the last one that counts as drawn now
  record Raised(long was, long fence) {
    boolean isHigher() {
      return fence > was;
    }
  }

  private static final Sql RAISE =
      new Sql("SELECT was, fence FROM drydock.raise_fence(:above::bigint)");

  private final JdbcClient jdbc;

  Fences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Every fence drawn from now on is higher than `above`.
  Raised raiseAbove(long above) {
    return RAISE
        .on(jdbc)
        .param("above", above)
        .query((row, _) -> new Raised(row.getLong("was"), row.getLong("fence")))
        .single();
  }
}
