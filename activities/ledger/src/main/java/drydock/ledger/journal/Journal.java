package drydock.ledger.journal;

import drydock.contract.FailureTypes;
import drydock.ledger.operation.Operation;
import drydock.ledger.operation.Driver;
import drydock.ledger.operation.Rows;
import drydock.ledger.failpoint.Failpoints;
import drydock.operations.journal.OperationState;
import drydock.operations.journal.StepCall;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The journal as other rooms of the ledger use it.
public final class Journal {
  /// What a step may know of its operation while it holds the operation's row.
  ///
  /// @param input the request, as JSON
  /// @param age how long the operation has been open, on the database's clock
  /// @param fenced how long it has had its present fence, on the same clock
  public record Acting(String input, Duration age, Duration fenced) {}

  final Rows rows;
  final Moves moves;

  public Journal(JdbcClient jdbc, TransactionTemplate transaction, Failpoints failpoints) {
    this.rows = Rows.of(jdbc);
    this.moves = new Moves(transaction, failpoints);
  }

  /// Checks run and fence, notes the progress, and holds the operation's row until the caller's
  /// transaction ends: an effect in the same transaction happens under a fence that is still good.
  public Acting forward(StepCall call, Driver driver) {
    return acting(call, driver, OperationState.RUNNING);
  }

  /// The same for an undo.
  public Acting undo(StepCall call, Driver driver) {
    return acting(call, driver, OperationState.UNDOING);
  }

  /// Gives up the place of an operation whose run has ended while it waited for its lease; false
  /// when it was granted or refused meanwhile. Who stood behind it may have its turn by this, and
  /// finds that out at its next look. The caller is inside a transaction.
  public boolean abandon(Operation waiter, String why, Driver actor) {
    return new GivingUp(rows).answer(waiter, FailureTypes.ABANDONED, why, actor).fence() == null;
  }

  private Acting acting(StepCall call, Driver driver, OperationState expected) {
    return rows.transitions()
        .act(call, driver, expected)
        .map(now -> new Acting(now.input(), now.age(), now.fenced()))
        .orElseThrow(() -> notTheDriver(call.operation(), call.fence(), driver));
  }

  ApplicationFailure notTheDriver(String operation, long fence, Driver driver) {
    return Refusals.notTheDriver(driver, operation, why(operation, fence, driver));
  }

  private String why(String id, long fence, Driver driver) {
    Optional<Operation> operation = rows.operations().byId(id);
    if (operation.isEmpty()) {
      return "the ledger does not know it";
    }
    Optional<Driver> current = rows.drivers().last(id);
    if (!current.equals(Optional.of(driver))) {
      return current.map(other -> other + " drives it").orElse("nobody drives it");
    }
    OperationState state = operation.get().state();
    Long now = operation.get().fence();
    return now == null || now != fence
        ? "it acted under fence " + fence + ", and the operation is at " + now
        : "the operation is " + state + " and has gone on since";
  }
}
