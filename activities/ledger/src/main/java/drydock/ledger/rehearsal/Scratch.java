package drydock.ledger.rehearsal;

import drydock.ledger.sql.Sql;
import drydock.operations.journal.StepCall;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The scratch table. It checks nothing, so whoever writes here has to look first.
final class Scratch {
  private static final Sql LEAVE =
      new Sql(
          """
          INSERT INTO drydock.rehearsal_scratch (operation, step, item)
          SELECT :operation, :step, :item
          WHERE NOT EXISTS (
            SELECT FROM drydock.rehearsal_scratch
            WHERE operation = :operation AND step = :step AND item = :item)
          """);

  private static final Sql TAKE_BACK =
      new Sql(
          """
          DELETE FROM drydock.rehearsal_scratch
          WHERE operation = :operation AND step = :step AND item = :item
          """);

  private static final Sql COUNT =
      new Sql(
          """
          SELECT count(*) FROM drydock.rehearsal_scratch
          WHERE operation = :operation AND step = :step AND item = :item
          """);

  private final JdbcClient jdbc;

  Scratch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void leave(StepCall call) {
    of(LEAVE, call).update();
  }

  void takeBack(StepCall call) {
    of(TAKE_BACK, call).update();
  }

  long count(StepCall call) {
    return of(COUNT, call).query(Long.class).single();
  }

  private JdbcClient.StatementSpec of(Sql sql, StepCall call) {
    return sql.on(jdbc)
        .param("operation", call.operation())
        .param("step", call.step())
        .param("item", call.item());
  }
}
