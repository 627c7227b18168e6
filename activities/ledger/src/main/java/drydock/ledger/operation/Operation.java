package drydock.ledger.operation;

import drydock.contract.OperationKind;
import drydock.operations.journal.OperationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of the journal, as far as decisions need it.
///
/// @param behavesAs the kind others meet it as
/// @param age how long it has been open, on the database's clock
/// @param fenced how long it has had its present fence, on the same clock
public record Operation(
    String id,
    String kind,
    OperationKind behavesAs,
    OperationState state,
    List<String> families,
    String input,
    @Nullable Long fence,
    boolean crossed,
    String sentence,
    @Nullable String refusal,
    Duration age,
    Duration fenced) {

  public static Operation of(ResultSet row, int number) throws SQLException {
    return new Operation(
        row.getString("id"),
        row.getString("kind"),
        OperationKind.byWorkflowType(row.getString("behaves_as")).orElseThrow(),
        OperationState.valueOf(row.getString("state")),
        List.of((String[]) row.getArray("families").getArray()),
        row.getString("input"),
        row.getObject("fence", Long.class),
        row.getTimestamp("crossed_at") != null,
        row.getString("sentence"),
        row.getString("refusal"),
        Duration.ofMillis(row.getLong("age_ms")),
        Duration.ofMillis(row.getLong("fenced_ms")));
  }
}
