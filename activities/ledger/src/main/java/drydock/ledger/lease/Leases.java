package drydock.ledger.lease;

import drydock.contract.OperationKind;
import drydock.ledger.sql.Sql;
import drydock.operations.compatibility.Compatibility;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One row per family. Callers are inside a transaction; families come sorted, so two operations
/// that want the same ones never wait for each other in a circle.
public final class Leases {
  private static final Sql CREATE =
      new Sql(
          """
          INSERT INTO drydock.lease (family)
          SELECT DISTINCT family FROM unnest(:families::text[]) AS family ORDER BY family
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
          SELECT o.id, o.kind, o.behaves_as, o.state, o.families, h.since, o.trouble_since,
                 d.workflow_id, d.run_id
          FROM (
            SELECT operation, min(granted_at) AS since FROM drydock.lease
            WHERE family = ANY (:families::text[]) AND operation IS NOT NULL GROUP BY operation
            UNION ALL
            SELECT operation, min(since) FROM drydock.lease_pin
            WHERE family = ANY (:families::text[]) GROUP BY operation) h
          JOIN drydock.operation o ON o.id = h.operation
          LEFT JOIN drydock.operation_driver d ON d.operation = o.id AND d.ended_at IS NULL
          ORDER BY h.since, o.id
          """);

  private static final Sql PIN =
      new Sql(
          """
          INSERT INTO drydock.lease_pin (family, operation)
          SELECT family, :operation::uuid FROM unnest(:families::text[]) AS family
          """);

  private static final Sql UNPIN =
      new Sql("DELETE FROM drydock.lease_pin WHERE operation = :operation::uuid");

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

  /// An UPDATE alone would lock in the order in which the rows happen to lie.
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

  /// Locks the rows of families that may be new.
  public void createAndLock(List<String> families) {
    CREATE.on(jdbc).param("families", families.toArray(String[]::new)).update();
    lock(families);
  }

  /// Locks the rows of families that somebody holds or waits for: there is one for each.
  public void lock(List<String> families) {
    LOCK.on(jdbc).param("families", families.toArray(String[]::new)).query(String.class).list();
  }

  /// Who holds any of them; without a lock true when it was read.
  public List<Standing> holders(List<String> families) {
    return HOLDERS
        .on(jdbc)
        .param("families", families.toArray(String[]::new))
        .query(Standing::of)
        .list();
  }

  public long nextFence() {
    return NEXT_FENCE.on(jdbc).query(Long.class).single();
  }

  /// The rows must have been locked and found free in this transaction. A kind that takes no lease
  /// is only noted beside it.
  public void grant(OperationKind kind, List<String> families, String operation, long fence) {
    if (!Compatibility.takesLease(kind)) {
      PIN.on(jdbc)
          .param("families", families.toArray(String[]::new))
          .param("operation", operation)
          .update();
      return;
    }
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

  /// A higher fence for a holder that turns round or is taken over.
  public long raise(String operation) {
    LOCK_HELD.on(jdbc).param("operation", operation).query(String.class).list();
    long fence = nextFence();
    RAISE.on(jdbc).param("operation", operation).param("fence", fence).update();
    return fence;
  }

  /// The rows must have been locked in this transaction.
  public int release(String operation) {
    UNPIN.on(jdbc).param("operation", operation).update();
    return RELEASE.on(jdbc).param("operation", operation).update();
  }
}
