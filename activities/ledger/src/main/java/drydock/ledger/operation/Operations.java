package drydock.ledger.operation;

import drydock.ledger.sql.Sql;
import drydock.operations.journal.OpenCall;
import drydock.operations.journal.OperationState;
import drydock.operations.journal.StepCall;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of operations and their drivers. Callers are inside a transaction. Every change names
/// the state it expects, the fence and the run that asks: one that finds none of these is not made.
final class Operations {
  private static final String ROW =
      """
      o.id, o.kind, o.state, o.input, o.fence, o.crossed_at, o.sentence, o.refusal,
      (extract(epoch FROM clock_timestamp() - o.opened_at) * 1000)::bigint AS age_ms
      """;

  private static final String BY_DRIVER =
      """
      o.id = :operation::uuid AND o.fence = :fence AND o.state = :state AND EXISTS (
        SELECT FROM drydock.operation_driver d
        WHERE d.operation = o.id AND d.run_id = :run AND d.workflow_id = :workflow
          AND d.ended_at IS NULL)
      """;

  private static final Sql INSERT =
      new Sql(
          """
          INSERT INTO drydock.operation
            (kind, request_id, tenant, families, input, total, state, fence, sentence, refusal,
             closed_at)
          VALUES (:kind, :requestId, :tenant, :families::text[], :input::jsonb, :total, :state,
                  :fence, :sentence, :refusal, CASE WHEN :refusal::text IS NULL THEN NULL ELSE now() END)
          RETURNING id
          """);

  private static final Sql PIN =
      new Sql(
          """
          INSERT INTO drydock.operation_driver (operation, workflow_id, run_id, ended_at)
          VALUES (:operation::uuid, :workflow, :run, CASE WHEN :ended THEN now() END)
          """);

  private static final Sql UNPIN =
      new Sql(
          """
          UPDATE drydock.operation_driver SET ended_at = now()
          WHERE operation = :operation::uuid AND ended_at IS NULL
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

  private static final Sql DRIVEN_BY =
      new Sql(
          """
          SELECT workflow_id, run_id FROM drydock.operation_driver
          WHERE operation = :operation::uuid ORDER BY since DESC LIMIT 1
          """);

  private static final Sql ACT =
      new Sql(
          """
          UPDATE drydock.operation o
          SET step = :step, item = :item, done = :done, sentence = :sentence
          """
              + "WHERE "
              + BY_DRIVER
              + "RETURNING "
              + ROW);

  private static final Sql CROSS =
      new Sql(
          "UPDATE drydock.operation o SET crossed_at = now() WHERE "
              + BY_DRIVER
              + "AND o.crossed_at IS NULL");

  private static final Sql TURN_ROUND =
      new Sql(
          "UPDATE drydock.operation o SET state = 'UNDOING', fence = :newFence, sentence = :why"
              + " WHERE "
              + BY_DRIVER
              + "AND o.crossed_at IS NULL");

  private static final Sql CLOSE =
      new Sql(
          "UPDATE drydock.operation o SET state = :to, closed_at = now(), sentence = :summary WHERE "
              + BY_DRIVER);

  private final JdbcClient jdbc;

  Operations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Operation> openedBy(Driver driver) {
    return OPENED_BY
        .on(jdbc)
        .param("workflow", driver.workflowId())
        .param("run", driver.runId())
        .query(Operation::of)
        .optional();
  }

  /// An operation that another run of the same workflow id drives or drove.
  Optional<Operation> ofEarlierRun(Driver driver) {
    return EARLIER_RUN
        .on(jdbc)
        .param("workflow", driver.workflowId())
        .param("run", driver.runId())
        .query(Operation::of)
        .optional();
  }

  Optional<Operation> byRequest(String requestId) {
    return BY_REQUEST.on(jdbc).param("requestId", requestId).query(Operation::of).optional();
  }

  Optional<Operation> byId(String operation) {
    return BY_ID.on(jdbc).param("operation", operation).query(Operation::of).optional();
  }

  Optional<Operation> lock(String operation) {
    return LOCK.on(jdbc).param("operation", operation).query(Operation::of).optional();
  }

  /// The run that drives it, or drove it last.
  Optional<Driver> driver(String operation) {
    return DRIVEN_BY
        .on(jdbc)
        .param("operation", operation)
        .query((row, _) -> new Driver(row.getString("workflow_id"), row.getString("run_id")))
        .optional();
  }

  String insertRunning(OpenCall call, Driver driver, long fence) {
    String id = insert(call, OperationState.RUNNING, fence, "Opened", null);
    pin(id, driver, false);
    return id;
  }

  String insertRefused(OpenCall call, Driver driver, String type, String why) {
    String id = insert(call, OperationState.REFUSED, null, why, type);
    pin(id, driver, true);
    return id;
  }

  /// Holds the row until the end of the transaction; empty when this run may not act.
  Optional<Operation> act(StepCall call, Driver driver, OperationState expected) {
    return by(ACT, call.operation(), call.fence(), driver, expected)
        .param("step", call.step())
        .param("item", call.item())
        .param("done", call.done())
        .param("sentence", call.sentence())
        .query(Operation::of)
        .optional();
  }

  boolean cross(String operation, long fence, Driver driver) {
    return by(CROSS, operation, fence, driver, OperationState.RUNNING).update() == 1;
  }

  boolean turnRound(String operation, long fence, Driver driver, long newFence, String why) {
    return by(TURN_ROUND, operation, fence, driver, OperationState.RUNNING)
            .param("newFence", newFence)
            .param("why", why)
            .update()
        == 1;
  }

  boolean close(String operation, long fence, Driver driver, OperationState to, String summary) {
    OperationState from =
        to == OperationState.UNDONE ? OperationState.UNDOING : OperationState.RUNNING;
    boolean closed =
        by(CLOSE, operation, fence, driver, from)
                .param("to", to.name())
                .param("summary", summary)
                .update()
            == 1;
    if (closed) {
      UNPIN.on(jdbc).param("operation", operation).update();
    }
    return closed;
  }

  private JdbcClient.StatementSpec by(
      Sql change, String operation, long fence, Driver driver, OperationState expected) {
    return change
        .on(jdbc)
        .param("operation", operation)
        .param("fence", fence)
        .param("run", driver.runId())
        .param("workflow", driver.workflowId())
        .param("state", expected.name());
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

  private void pin(String operation, Driver driver, boolean ended) {
    PIN.on(jdbc)
        .param("operation", operation)
        .param("workflow", driver.workflowId())
        .param("run", driver.runId())
        .param("ended", ended)
        .update();
  }
}
