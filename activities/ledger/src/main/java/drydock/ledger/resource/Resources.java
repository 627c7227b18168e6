package drydock.ledger.resource;

import drydock.ledger.sql.Sql;
import drydock.operations.journal.StepCall;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of what operations touch. An intent is written in the transaction of the fence check, a
/// fact after the call, in the same activity.
public final class Resources {
  private static final Sql ENTER =
      new Sql(
          """
          INSERT INTO drydock.resource (operation, step, item, kind, name, state, fence, entered)
          VALUES (:operation::uuid, :step, :item, :kind, :name, 'INTENT', :fence, 1)
          ON CONFLICT (operation, step, item) DO UPDATE
          SET entered = resource.entered + 1, fence = :fence
          """);

  private static final Sql LEAVE =
      new Sql(
          """
          UPDATE drydock.resource
          SET left_again = left_again + 1,
              state = CASE WHEN state = 'INTENT' THEN 'FACT' ELSE state END,
              fact_at = coalesce(fact_at, now())
          WHERE operation = :operation::uuid AND step = :step AND item = :item
          """);

  private static final Sql INSIDE =
      new Sql(
          """
          SELECT count(*) FROM drydock.resource
          WHERE operation = :operation::uuid AND step = :step AND item = :item
            AND entered > left_again
          """);

  private static final Sql KNOWN =
      new Sql(
          """
          SELECT count(*) FROM drydock.resource
          WHERE operation = :operation::uuid AND step = :step AND item = :item
          """);

  private static final Sql GONE =
      new Sql(
          """
          UPDATE drydock.resource SET state = 'GONE', gone_at = now()
          WHERE operation = :operation::uuid AND step = :step AND item = :item
          """);

  private final JdbcClient jdbc;

  public Resources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A call that has passed the fence check in this transaction is about to be made.
  ///
  /// @param kind what sort of thing it is
  /// @param name the thing, by the name the other side knows it by
  public void enter(StepCall call, String kind, String name) {
    of(ENTER, call).param("kind", kind).param("name", name).param("fence", call.fence()).update();
  }

  /// The call is over and its effect is there.
  public void leave(StepCall call) {
    of(LEAVE, call).update();
  }

  /// Whether a call that passed its fence check may still be under way.
  public boolean isInside(StepCall call) {
    return of(INSIDE, call).query(Long.class).single() > 0;
  }

  /// Whether a call was ever about to be made.
  public boolean isKnown(StepCall call) {
    return of(KNOWN, call).query(Long.class).single() > 0;
  }

  public void gone(StepCall call) {
    of(GONE, call).update();
  }

  private JdbcClient.StatementSpec of(Sql sql, StepCall call) {
    return sql.on(jdbc)
        .param("operation", call.operation())
        .param("step", call.step())
        .param("item", call.item());
  }
}
