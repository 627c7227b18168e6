package drydock.ledger.operation;

import drydock.ledger.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The audit: one row for everything that changed an operation, in the transaction of the change.
public final class Events {
  private static final Sql APPEND =
      new Sql(
          """
          INSERT INTO drydock.operation_event (operation, actor, kind, fence, detail)
          VALUES (:operation::uuid, :actor, :kind, :fence, :detail)
          """);

  private static final Sql ONCE_PER_FENCE =
      new Sql(
          """
          INSERT INTO drydock.operation_event (operation, actor, kind, fence, detail)
          SELECT :operation::uuid, :actor, :kind, :fence, :detail
          WHERE NOT EXISTS (
            SELECT FROM drydock.operation_event
            WHERE operation = :operation::uuid AND kind = :kind AND fence = :fence)
          """);

  private static final Sql ONCE_PER_ACTOR =
      new Sql(
          """
          INSERT INTO drydock.operation_event (operation, actor, kind, fence, detail)
          SELECT :operation::uuid, :actor, :kind, :fence, :detail
          WHERE NOT EXISTS (
            SELECT FROM drydock.operation_event
            WHERE operation = :operation::uuid AND kind = :kind AND actor = :actor)
          """);

  private static final Sql IF_KNOWN =
      new Sql(
          """
          INSERT INTO drydock.operation_event (operation, actor, kind, fence, detail)
          SELECT id, :actor, :kind, :fence, :detail
          FROM drydock.operation WHERE id = :operation::uuid
          """);

  private final JdbcClient jdbc;

  public Events(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void append(
      String operation, Driver actor, String kind, @Nullable Long fence, String detail) {
    append(APPEND, operation, actor.toString(), kind, fence, detail);
  }

  /// False when there is one of that kind under that fence. The caller holds the operation's row.
  public boolean oncePerFence(
      String operation, Driver actor, String kind, long fence, String detail) {
    return append(ONCE_PER_FENCE, operation, actor.toString(), kind, fence, detail);
  }

  /// False when there is one of that kind by that actor. The caller holds the operation's row.
  public boolean oncePerActor(
      String operation, Driver actor, String kind, @Nullable Long fence, String detail) {
    return append(ONCE_PER_ACTOR, operation, actor.toString(), kind, fence, detail);
  }

  /// False when the ledger does not know the operation. What no run did; it locks nothing that a
  /// driver waits for.
  public boolean appendIfKnown(
      String operation, String actor, String kind, long fence, String detail) {
    return append(IF_KNOWN, operation, actor, kind, fence, detail);
  }

  private boolean append(
      Sql how, String operation, String actor, String kind, @Nullable Long fence, String detail) {
    return how.on(jdbc)
            .param("operation", operation)
            .param("actor", actor)
            .param("kind", kind)
            .param("fence", fence, java.sql.Types.BIGINT)
            .param("detail", detail)
            .update()
        == 1;
  }
}
