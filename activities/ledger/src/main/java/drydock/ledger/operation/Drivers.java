package drydock.ledger.operation;

import drydock.ledger.sql.Sql;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which run may act for an operation, and which did.
public final class Drivers {
  private static final Sql PIN =
      new Sql(
          """
          INSERT INTO drydock.operation_driver
            (operation, workflow_id, run_id, namespace_id, ended_at)
          VALUES (:operation::uuid, :workflow, :run, :namespace, CASE WHEN :ended THEN now() END)
          """);

  private static final Sql UNPIN =
      new Sql(
          """
          UPDATE drydock.operation_driver SET ended_at = now()
          WHERE operation = :operation::uuid AND ended_at IS NULL
          """);

  private static final Sql LAST =
      new Sql(
          """
          SELECT workflow_id, run_id FROM drydock.operation_driver
          WHERE operation = :operation::uuid ORDER BY since DESC, ended_at DESC NULLS FIRST LIMIT 1
          """);

  private static final Sql PINNED =
      new Sql(
          "SELECT "
              + PinnedDriver.ROW
              + """
              FROM drydock.operation_driver d
              WHERE d.operation = :operation::uuid AND d.ended_at IS NULL
              """);

  private static final Sql MISSED =
      new Sql(
          """
          UPDATE drydock.operation_driver SET missing_since = clock_timestamp()
          WHERE operation = :operation::uuid AND run_id = :run AND ended_at IS NULL
            AND missing_since IS NULL
          """);

  private static final Sql SEEN =
      new Sql(
          """
          UPDATE drydock.operation_driver SET missing_since = NULL
          WHERE operation = :operation::uuid AND run_id = :run AND missing_since IS NOT NULL
          """);

  private final JdbcClient jdbc;

  public Drivers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void pin(String operation, Driver driver, String namespaceId, boolean ended) {
    PIN.on(jdbc)
        .param("operation", operation)
        .param("workflow", driver.workflowId())
        .param("run", driver.runId())
        .param("namespace", namespaceId)
        .param("ended", ended)
        .update();
  }

  public void unpin(String operation) {
    UNPIN.on(jdbc).param("operation", operation).update();
  }

  /// The run that drives it, or drove it last.
  public Optional<Driver> last(String operation) {
    return LAST.on(jdbc)
        .param("operation", operation)
        .query((row, _) -> new Driver(row.getString("workflow_id"), row.getString("run_id")))
        .optional();
  }

  public boolean isDrivenBy(String operation, Driver driver) {
    return last(operation).equals(Optional.of(driver));
  }

  public Optional<PinnedDriver> pinned(String operation) {
    return PINNED.on(jdbc).param("operation", operation).query(PinnedDriver::of).optional();
  }

  /// Remembers since when Temporal does not know the run; false when that is remembered already.
  public boolean missed(String operation, String runId) {
    return MISSED.on(jdbc).param("operation", operation).param("run", runId).update() == 1;
  }

  /// Temporal knows the run again.
  public void seen(String operation, String runId) {
    SEEN.on(jdbc).param("operation", operation).param("run", runId).update();
  }
}
