package drydock.ledger.lease;

import drydock.contract.OperationKind;
import drydock.operations.journal.OperationState;
import drydock.operations.journal.RunId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An operation that stands on families: it holds them, or waits for them.
///
/// @param behavesAs the kind others meet it as
/// @param since when it was granted them, or began to wait
/// @param troubleSince since when it needs an operator, if it does
/// @param driver the run that may act for it
public record Standing(
    String operation,
    String kind,
    OperationKind behavesAs,
    OperationState state,
    List<String> families,
    Instant since,
    @Nullable Instant troubleSince,
    @Nullable RunId driver) {

  public boolean isOn(List<String> others) {
    return others.stream().anyMatch(families::contains);
  }

  public String sentence() {
    String who =
        behavesAs.workflowType().equals(kind)
            ? kind
            : kind + " standing for " + behavesAs.workflowType();
    String how =
        switch (state) {
          case REQUESTED -> "wanted by " + who + " operation " + operation + ", which came first,";
          default -> "held by " + who + " operation " + operation + " (" + state + ")";
        };
    return String.join(", ", families)
        + (families.size() == 1 ? " is " : " are ")
        + how
        + " since "
        + since
        + (troubleSince == null ? "" : " and needs an operator since " + troubleSince);
  }

  static Standing of(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    String behavesAs = row.getString("behaves_as");
    Timestamp trouble = row.getTimestamp("trouble_since");
    String run = row.getString("run_id");
    return new Standing(
        row.getString("id"),
        kind,
        OperationKind.byWorkflowType(behavesAs)
            .orElseThrow(() -> new IllegalStateException("no kind is called " + behavesAs)),
        OperationState.valueOf(row.getString("state")),
        names(row.getArray("families")),
        row.getTimestamp("since").toInstant(),
        trouble == null ? null : trouble.toInstant(),
        run == null ? null : new RunId(row.getString("workflow_id"), run));
  }

  private static List<String> names(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
