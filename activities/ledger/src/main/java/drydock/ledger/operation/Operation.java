package drydock.ledger.operation;

import drydock.operations.journal.OperationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One row of the journal, as far as decisions need it.
///
/// @param age how long it has been open, on the database's clock
record Operation(
    String id,
    String kind,
    OperationState state,
    String input,
    @Nullable Long fence,
    boolean crossed,
    String sentence,
    @Nullable String refusal,
    Duration age) {

  static Operation of(ResultSet row, int number) throws SQLException {
    long fence = row.getLong("fence");
    return new Operation(
        row.getString("id"),
        row.getString("kind"),
        OperationState.valueOf(row.getString("state")),
        row.getString("input"),
        row.wasNull() ? null : fence,
        row.getTimestamp("crossed_at") != null,
        row.getString("sentence"),
        row.getString("refusal"),
        Duration.ofMillis(row.getLong("age_ms")));
  }
}
