package drydock.ledger.finder;

import drydock.ledger.operation.PinnedDriver;
import drydock.operations.journal.OperationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// An open operation that gave no sign of life for a while, as it was when it was read.
///
/// @param driver the run that may act for it
record Quiet(
    String operation,
    String kind,
    OperationState state,
    @Nullable Long fence,
    PinnedDriver driver) {

  static Quiet of(ResultSet row, int number) throws SQLException {
    return new Quiet(
        row.getString("id"),
        row.getString("kind"),
        OperationState.valueOf(row.getString("state")),
        row.getObject("fence", Long.class),
        PinnedDriver.of(row, number));
  }

  /// The workflow id under which it is taken over: one at a time for each fence.
  String recovery() {
    return "recover-" + operation + "-" + fence;
  }

  String name() {
    return kind + " operation " + operation;
  }

  String run() {
    return "run " + driver.run().runId() + " of workflow " + driver.run().workflowId();
  }
}
