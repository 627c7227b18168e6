package drydock.ledger.operation;

import drydock.ledger.sql.Sql;
import drydock.operations.journal.Opened.Settled;
import drydock.operations.journal.Resolving;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What operators settled, so that no recovery does or undoes it again.
public final class Resolutions {
  private static final Sql SETTLE =
      new Sql(
          """
          INSERT INTO drydock.resolution (operation, step, item, decision, reason)
          VALUES (:operation::uuid, :step, :item, :decision, :reason)
          """);

  private static final Sql SETTLED =
      new Sql(
          """
          SELECT step, item, decision FROM drydock.resolution
          WHERE operation = :operation::uuid ORDER BY at, step, item
          """);

  private final JdbcClient jdbc;

  public Resolutions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void settle(Resolving resolving) {
    SETTLE
        .on(jdbc)
        .param("operation", resolving.trouble().operation())
        .param("step", resolving.trouble().step())
        .param("item", resolving.trouble().item())
        .param("decision", resolving.decision().name())
        .param("reason", resolving.reason())
        .update();
  }

  public List<Settled> of(String operation) {
    return SETTLED
        .on(jdbc)
        .param("operation", operation)
        .query((row, _) ->
            new Settled(row.getString("step"), row.getString("item"), row.getString("decision")))
        .list();
  }
}
