package drydock.ledger.operation;

import drydock.ledger.sql.Sql;
import drydock.operations.journal.OpenCall;
import drydock.operations.journal.OperationState;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of operations: how they are found and how they begin. Callers are inside a transaction.
public final class Operations {
  static final String ROW =
      """
      o.id, o.kind, o.behaves_as, o.state, o.families, o.input, o.fence, o.crossed_at, o.sentence,
      o.refusal,
      (extract(epoch FROM clock_timestamp() - o.opened_at) * 1000)::bigint AS age_ms,
      (extract(epoch FROM clock_timestamp() - o.fenced_at) * 1000)::bigint AS fenced_ms
      """;

  private static final Sql INSERT =
      new Sql(
          """
          INSERT INTO drydock.operation
            (kind, behaves_as, request_id, tenant, families, input, total, state, fence, fenced_at,
             sentence, refusal, closed_at)
          VALUES (:kind, :behavesAs, :requestId, :tenant, :families::text[], :input::jsonb, :total,
                  :state, :fence, CASE WHEN :fence::bigint IS NOT NULL THEN clock_timestamp() END,
                  :sentence, :refusal, CASE WHEN :refusal::text IS NOT NULL THEN now() END)
          RETURNING id
          """);

  private static final Sql OPENED_BY =
      new Sql(
          "SELECT "
              + ROW
              + """
              FROM drydock.operation o JOIN drydock.operation_driver d ON d.operation = o.id
              WHERE d.workflow_id = :workflow AND d.run_id = :run
              """);

  private static final Sql EARLIER_RUN =
      new Sql(
          "SELECT "
              + ROW
              + """
              FROM drydock.operation o JOIN drydock.operation_driver d ON d.operation = o.id
              WHERE d.workflow_id = :workflow AND d.run_id <> :run AND o.state <> 'REFUSED'
              ORDER BY o.id LIMIT 1
              """);

  private static final Sql BY_REQUEST =
      new Sql(
          "SELECT "
              + ROW
              + """
              FROM drydock.operation o WHERE o.request_id = :requestId AND o.state <> 'REFUSED'
              """);

  private static final Sql BY_ID =
      new Sql("SELECT " + ROW + "FROM drydock.operation o WHERE o.id = :operation::uuid");

  private static final Sql LOCK =
      new Sql(
          "SELECT "
              + ROW
              + """
              FROM drydock.operation o WHERE o.id = :operation::uuid FOR NO KEY UPDATE
              """);

  private final JdbcClient jdbc;

  public Operations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Operation> openedBy(Driver driver) {
    return OPENED_BY
        .on(jdbc)
        .param("workflow", driver.workflowId())
        .param("run", driver.runId())
        .query(Operation::of)
        .optional();
  }

  /// An operation that another run of the same workflow id drives or drove.
  public Optional<Operation> ofEarlierRun(Driver driver) {
    return EARLIER_RUN
        .on(jdbc)
        .param("workflow", driver.workflowId())
        .param("run", driver.runId())
        .query(Operation::of)
        .optional();
  }

  public Optional<Operation> byRequest(String requestId) {
    return BY_REQUEST.on(jdbc).param("requestId", requestId).query(Operation::of).optional();
  }

  public Optional<Operation> byId(String operation) {
    return BY_ID.on(jdbc).param("operation", operation).query(Operation::of).optional();
  }

  public Optional<Operation> lock(String operation) {
    return LOCK.on(jdbc).param("operation", operation).query(Operation::of).optional();
  }

  public String insertRunning(OpenCall call, long fence) {
    return insert(call, OperationState.RUNNING, fence, "Opened", null);
  }

  public String insertRequested(OpenCall call, String why) {
    return insert(call, OperationState.REQUESTED, null, why, null);
  }

  public String insertRefused(OpenCall call, String type, String why) {
    return insert(call, OperationState.REFUSED, null, why, type);
  }

  private String insert(
      OpenCall call,
      OperationState state,
      @Nullable Long fence,
      String sentence,
      @Nullable String refusal) {
    return INSERT
        .on(jdbc)
        .param("kind", call.kind())
        .param("behavesAs", call.behavesAs())
        .param("requestId", call.requestId(), Types.VARCHAR)
        .param("tenant", call.tenant(), Types.VARCHAR)
        .param("families", call.families().toArray(String[]::new))
        .param("input", call.input())
        .param("total", call.total())
        .param("state", state.name())
        .param("fence", fence, Types.BIGINT)
        .param("sentence", sentence)
        .param("refusal", refusal, Types.VARCHAR)
        .query(String.class)
        .single();
  }
}
