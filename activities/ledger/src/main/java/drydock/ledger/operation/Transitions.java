package drydock.ledger.operation;

import drydock.ledger.sql.Sql;
import drydock.operations.journal.OperationState;
import drydock.operations.journal.StepCall;
import drydock.operations.journal.Trouble;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every change of an operation's row. Callers are inside a transaction. A change names the state
/// it expects, the fence and the run that asks: one that finds none of these is not made.
public final class Transitions {
  private static final String BY_DRIVER =
      """
      o.id = :operation::uuid AND o.fence = :fence AND o.state = :state AND EXISTS (
        SELECT FROM drydock.operation_driver d
        WHERE d.operation = o.id AND d.run_id = :run AND d.workflow_id = :workflow
          AND d.ended_at IS NULL)
      """;

  /// Going forward never goes back: an attempt that wakes once its run has gone on is refused.
  private static final Sql ACT =
      new Sql(
          """
          UPDATE drydock.operation o
          SET step = :step, item = :item, done = :done, sentence = :sentence, moved_at = now()
          """
              + "WHERE "
              + BY_DRIVER
              + "AND (o.state <> 'RUNNING' OR o.done <= :done) RETURNING "
              + Operations.ROW);

  private static final Sql CROSS =
      new Sql(
          "UPDATE drydock.operation o SET crossed_at = now(), moved_at = now() WHERE "
              + BY_DRIVER
              + "AND o.crossed_at IS NULL");

  private static final Sql TURN_ROUND =
      new Sql(
          """
          UPDATE drydock.operation o
          SET state = 'UNDOING', fence = :newFence, fenced_at = clock_timestamp(), sentence = :why,
              moved_at = now()
          """
              + "WHERE "
              + BY_DRIVER
              + "AND o.crossed_at IS NULL");

  private static final Sql CLOSE =
      new Sql(
          """
          UPDATE drydock.operation o
          SET state = :to, closed_at = now(), sentence = :summary, moved_at = now()
          """
              + "WHERE "
              + BY_DRIVER
              + "RETURNING "
              + Operations.ROW);

  private static final Sql STOP =
      new Sql(
          """
          UPDATE drydock.operation o
          SET state = 'NEEDS_OPERATOR', trouble_step = :step, trouble_item = :item,
              trouble_since = now(), sentence = :why, moved_at = now()
          """
              + "WHERE "
              + BY_DRIVER);

  /// Goes on, or goes on standing still.
  private static final Sql DECIDED =
      new Sql(
          """
          UPDATE drydock.operation o
          SET state = :to, fence = :newFence, fenced_at = clock_timestamp(), sentence = :why,
              trouble_step = CASE WHEN :goesOn THEN NULL ELSE trouble_step END,
              trouble_item = CASE WHEN :goesOn THEN NULL ELSE trouble_item END,
              trouble_since = CASE WHEN :goesOn THEN NULL ELSE trouble_since END,
              moved_at = now()
          """
              + "WHERE "
              + BY_DRIVER
              + "AND o.trouble_step = :step AND o.trouble_item = :item");

  private static final Sql GRANT =
      new Sql(
          """
          UPDATE drydock.operation
          SET state = 'RUNNING', fence = :fence, fenced_at = clock_timestamp(),
              sentence = 'Granted its lease', moved_at = now()
          WHERE id = :operation::uuid AND state = 'REQUESTED'
          """);

  private static final Sql REFUSE =
      new Sql(
          """
          UPDATE drydock.operation
          SET state = 'REFUSED', refusal = :type, sentence = :why, closed_at = now(),
              moved_at = now()
          WHERE id = :operation::uuid AND state = 'REQUESTED'
          """);

  /// What had crossed is done again from its point of no return on, and counted again.
  private static final Sql TAKE_OVER =
      new Sql(
          """
          UPDATE drydock.operation
          SET state = CASE WHEN crossed_at IS NULL THEN 'UNDOING' ELSE 'RUNNING' END,
              fence = :newFence, fenced_at = clock_timestamp(), trouble_step = NULL,
              trouble_item = NULL, trouble_since = NULL, sentence = :why, moved_at = now(),
              done = CASE WHEN crossed_at IS NULL THEN done ELSE 0 END
          WHERE id = :operation::uuid AND fence = :fence
            AND state IN ('RUNNING', 'UNDOING', 'NEEDS_OPERATOR')
          """);

  private final JdbcClient jdbc;

  public Transitions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Holds the row until the end of the transaction; empty when this run may not act.
  public Optional<Operation> act(StepCall call, Driver driver, OperationState expected) {
    return by(ACT, call.operation(), call.fence(), driver, expected)
        .param("step", call.step())
        .param("item", call.item())
        .param("done", call.done())
        .param("sentence", call.sentence())
        .query(Operation::of)
        .optional();
  }

  public boolean cross(String operation, long fence, Driver driver) {
    return by(CROSS, operation, fence, driver, OperationState.RUNNING).update() == 1;
  }

  public boolean turnRound(String operation, long fence, Driver driver, long newFence, String why) {
    return by(TURN_ROUND, operation, fence, driver, OperationState.RUNNING)
            .param("newFence", newFence)
            .param("why", why)
            .update()
        == 1;
  }

  /// The row as it is closed; empty when this run may not act, or closed it before.
  public Optional<Operation> close(
      String operation, long fence, Driver driver, OperationState to, String summary) {
    OperationState from =
        to == OperationState.UNDONE ? OperationState.UNDOING : OperationState.RUNNING;
    return by(CLOSE, operation, fence, driver, from)
        .param("to", to.name())
        .param("summary", summary)
        .query(Operation::of)
        .optional();
  }

  public boolean stop(Trouble trouble, Driver driver) {
    return by(STOP, trouble.operation(), trouble.fence(), driver, before(trouble))
            .param("step", trouble.step())
            .param("item", trouble.item())
            .param("why", trouble.why())
            .update()
        == 1;
  }

  /// What an operator decided draws a new fence, so that nothing tried before it acts after it.
  public boolean decided(
      Trouble trouble, boolean goesOn, Driver driver, long newFence, String why) {
    OperationState needsOperator = OperationState.NEEDS_OPERATOR;
    return by(DECIDED, trouble.operation(), trouble.fence(), driver, needsOperator)
            .param("to", (goesOn ? before(trouble) : needsOperator).name())
            .param("goesOn", goesOn)
            .param("newFence", newFence)
            .param("step", trouble.step())
            .param("item", trouble.item())
            .param("why", why)
            .update()
        == 1;
  }

  public boolean grant(String operation, long fence) {
    return GRANT.on(jdbc).param("operation", operation).param("fence", fence).update() == 1;
  }

  public boolean refuse(String operation, String type, String why) {
    return REFUSE
            .on(jdbc)
            .param("operation", operation)
            .param("type", type)
            .param("why", why)
            .update()
        == 1;
  }

  public boolean takeOver(String operation, long fence, long newFence, String why) {
    return TAKE_OVER
            .on(jdbc)
            .param("operation", operation)
            .param("fence", fence)
            .param("newFence", newFence)
            .param("why", why)
            .update()
        == 1;
  }

  /// The state an operation is in before and after its trouble.
  static OperationState before(Trouble trouble) {
    return trouble.undoing() ? OperationState.UNDOING : OperationState.RUNNING;
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
}
