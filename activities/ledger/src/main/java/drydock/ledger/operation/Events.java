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

  private final JdbcClient jdbc;

  public Events(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void append(
      String operation, Driver actor, String kind, @Nullable Long fence, String detail) {
    APPEND
        .on(jdbc)
        .param("operation", operation)
        .param("actor", actor.toString())
        .param("kind", kind)
        .param("fence", fence, java.sql.Types.BIGINT)
        .param("detail", detail)
        .update();
  }
}
