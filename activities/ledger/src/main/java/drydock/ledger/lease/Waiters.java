package drydock.ledger.lease;

import drydock.contract.OperationKind;
import drydock.ledger.sql.Sql;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who waits for families, in order. Callers hold the rows of the families they ask about.
public final class Waiters {
  private static final Sql ADD =
      new Sql(
          """
          INSERT INTO drydock.lease_waiter (operation, families, rank, deadline)
          VALUES (:operation::uuid, :families::text[], :rank,
                  now() + :wait * interval '1 millisecond')
          """);

  private static final Sql ON =
      new Sql(
          """
          SELECT o.id, o.kind, o.behaves_as, o.state, w.families, w.since, o.trouble_since,
                 d.workflow_id, d.run_id
          FROM drydock.lease_waiter w
          JOIN drydock.operation o ON o.id = w.operation
          LEFT JOIN drydock.operation_driver d ON d.operation = o.id AND d.ended_at IS NULL
          WHERE w.families && :families::text[]
          ORDER BY w.rank, w.place
          """);

  private static final Sql TAKE =
      new Sql("DELETE FROM drydock.lease_waiter WHERE operation = :operation::uuid");

  private static final Sql UNTIL =
      new Sql(
          """
          SELECT to_char(deadline AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
          FROM drydock.lease_waiter WHERE operation = :operation::uuid
          """);

  private final JdbcClient jdbc;

  public Waiters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(String operation, List<String> families, OperationKind kind, Duration wait) {
    ADD.on(jdbc)
        .param("operation", operation)
        .param("families", families.toArray(String[]::new))
        .param("rank", Turn.rank(kind))
        .param("wait", wait.toMillis())
        .update();
  }

  /// Everybody who waits for any of the families, in order.
  public List<Standing> on(List<String> families) {
    return ON.on(jdbc)
        .param("families", families.toArray(String[]::new))
        .query(Standing::of)
        .list();
  }

  /// Those of them who go before `operation`.
  public List<Standing> ahead(String operation, List<String> families) {
    return on(families).stream().takeWhile(one -> !one.operation().equals(operation)).toList();
  }

  /// Exactly one caller takes a waiter out of the queue.
  public boolean take(String operation) {
    return TAKE.on(jdbc).param("operation", operation).update() == 1;
  }

  public String until(String operation) {
    return UNTIL.on(jdbc).param("operation", operation).query(String.class).single();
  }
}
