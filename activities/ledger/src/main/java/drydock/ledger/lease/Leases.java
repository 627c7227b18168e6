package drydock.ledger.lease;

import drydock.ledger.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One row per family. Callers are inside a transaction; families come sorted, so two operations
/// that want the same ones never wait for each other in a circle.
public final class Leases {
  private static final Sql CREATE =
      new Sql(
          """
          INSERT INTO drydock.lease (family)
          SELECT family FROM unnest(:families::text[]) AS family ORDER BY family
          ON CONFLICT DO NOTHING
          """);

  private static final Sql LOCK =
      new Sql(
          """
          SELECT family FROM drydock.lease WHERE family = ANY (:families::text[])
          ORDER BY family FOR UPDATE
          """);

  private static final Sql HOLDERS =
      new Sql(
          """
          SELECT l.family, o.id, o.kind, o.state, l.granted_at
          FROM drydock.lease l JOIN drydock.operation o ON o.id = l.operation
          WHERE l.family = ANY (:families::text[]) ORDER BY l.family
          """);

  /// Drawn under the row locks, so a family's fences only grow.
  private static final Sql NEXT_FENCE = new Sql("SELECT nextval('drydock.fence')");

  private static final Sql GRANT =
      new Sql(
          """
          UPDATE drydock.lease SET operation = :operation::uuid, fence = :fence, granted_at = now()
          WHERE family = ANY (:families::text[]) AND operation IS NULL
          """);

  private static final Sql RAISE =
      new Sql(
          """
          UPDATE drydock.lease SET fence = :fence WHERE operation = :operation::uuid
          """);

  private static final Sql LOCK_HELD =
      new Sql(
          """
          SELECT family FROM drydock.lease WHERE operation = :operation::uuid
          ORDER BY family FOR UPDATE
          """);

  private static final Sql RELEASE =
      new Sql(
          """
          UPDATE drydock.lease SET operation = NULL, granted_at = NULL
          WHERE operation = :operation::uuid
          """);

  private final JdbcClient jdbc;

  public Leases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Locks the families' rows and answers who holds any of them.
  public List<Holder> lock(List<String> families) {
    String[] names = families.toArray(String[]::new);
    CREATE.on(jdbc).param("families", names).update();
    LOCK.on(jdbc).param("families", names).query(String.class).list();
    return holders(families);
  }

  /// The same without a lock: true when it was read.
  public List<Holder> holders(List<String> families) {
    return HOLDERS
        .on(jdbc)
        .param("families", families.toArray(String[]::new))
        .query(Leases::holder)
        .list();
  }

  public long nextFence() {
    return NEXT_FENCE.on(jdbc).query(Long.class).single();
  }

  /// The rows must have been locked and found free in this transaction.
  public void grant(List<String> families, String operation, long fence) {
    int granted =
        GRANT
            .on(jdbc)
            .param("families", families.toArray(String[]::new))
            .param("operation", operation)
            .param("fence", fence)
            .update();
    if (granted != families.size()) {
      throw new IllegalStateException(
          "granted " + granted + " of " + families + " to " + operation + "; expected all of them");
    }
  }

  /// A higher fence for a holder that turns round.
  public long raise(String operation) {
    lockHeld(operation);
    long fence = nextFence();
    RAISE.on(jdbc).param("operation", operation).param("fence", fence).update();
    return fence;
  }

  public int release(String operation) {
    lockHeld(operation);
    return RELEASE.on(jdbc).param("operation", operation).update();
  }

  /// An UPDATE alone would lock in the order in which the rows happen to lie.
  private void lockHeld(String operation) {
    LOCK_HELD.on(jdbc).param("operation", operation).query(String.class).list();
  }

  private static Holder holder(ResultSet row, int number) throws SQLException {
    return new Holder(
        row.getString("family"),
        row.getString("id"),
        row.getString("kind"),
        row.getString("state"),
        row.getTimestamp("granted_at").toInstant());
  }
}
