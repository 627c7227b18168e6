package drydock.ledger.operation;

import drydock.ledger.sql.Sql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The runs that may act now, one for every open operation. Reads only.
public final class OpenDrivers {
  /// Before every operation.
  public static final String START = "00000000-0000-0000-0000-000000000000";

  private static final Sql PAGE =
      new Sql(
          """
          SELECT operation, workflow_id, run_id FROM drydock.operation_driver
          WHERE ended_at IS NULL AND operation > :after::uuid ORDER BY operation LIMIT :most
          """);

  private final JdbcClient jdbc;

  public OpenDrivers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// At most `most` of them, in the order of their operations, beginning behind `after`.
  public List<Open> after(String after, int most) {
    return PAGE.on(jdbc)
        .param("after", after)
        .param("most", most)
        .query((row, _) ->
            new Open(
                row.getString("operation"),
                new Driver(row.getString("workflow_id"), row.getString("run_id"))))
        .list();
  }

  /// An open operation and the run that drives it.
  public record Open(String operation, Driver driver) {}
}
