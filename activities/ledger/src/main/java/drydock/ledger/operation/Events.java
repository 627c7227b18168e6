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

  private final JdbcClient jdbc;

  public Events(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void append(
      String operation, Driver actor, String kind, @Nullable Long fence, String detail) {
    append(APPEND, operation, actor, kind, fence, detail);
  }

  /// False when there is one of that kind under that fence. The caller holds the operation's row.
  public boolean oncePerFence(
      String operation, Driver actor, String kind, long fence, String detail) {
    return append(ONCE_PER_FENCE, operation, actor, kind, fence, detail);
  }

  /// False when there is one of that kind by that actor. The caller holds the operation's row.
  public boolean oncePerActor(
      String operation, Driver actor, String kind, @Nullable Long fence, String detail) {
    return append(ONCE_PER_ACTOR, operation, actor, kind, fence, detail);
  }

  private boolean append(
      Sql how, String operation, Driver actor, String kind, @Nullable Long fence, String detail) {
    return how.on(jdbc)
            .param("operation", operation)
            .param("actor", actor.toString())
            .param("kind", kind)
            .param("fence", fence, java.sql.Types.BIGINT)
            .param("detail", detail)
            .update()
        == 1;
  }
}
