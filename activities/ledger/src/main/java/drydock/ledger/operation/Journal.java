package drydock.ledger.operation;

import drydock.ledger.lease.Leases;
import drydock.operations.journal.OpenCall;
import drydock.operations.journal.OperationState;
import drydock.operations.journal.StepCall;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The journal as other rooms of the ledger use it.
public final class Journal {
  /// What a step may know of its operation while it holds the operation's row.
  ///
  /// @param input the request, as JSON
  /// @param age how long the operation has been open, on the database's clock
  public record Acting(String input, Duration age) {}

  final Operations operations;
  final Leases leases;
  final Events events;
  final TransactionTemplate transaction;

  public Journal(JdbcClient jdbc, TransactionTemplate transaction) {
    this.operations = new Operations(jdbc);
    this.leases = new Leases(jdbc);
    this.events = new Events(jdbc);
    this.transaction = transaction;
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

  private Acting acting(StepCall call, Driver driver, OperationState expected) {
    return operations
        .act(call, driver, expected)
        .map(operation -> new Acting(operation.input(), operation.age()))
        .orElseThrow(() -> notTheDriver(call.operation(), call.fence(), driver));
  }

  ApplicationFailure notTheDriver(String operation, long fence, Driver driver) {
    return Refusals.notTheDriver(driver, operation, why(operation, fence, driver));
  }

  private String why(String id, long fence, Driver driver) {
    Optional<Operation> operation = operations.byId(id);
    if (operation.isEmpty()) {
      return "the ledger does not know it";
    }
    Optional<Driver> current = operations.driver(id);
    if (!current.equals(Optional.of(driver))) {
      return current.map(other -> other + " drives it").orElse("nobody drives it");
    }
    OperationState state = operation.get().state();
    Long now = operation.get().fence();
    return now == null || now != fence
        ? "it acted under fence " + fence + ", and the operation is at " + now
        : "the operation is " + state;
  }

  List<String> blockers(OpenCall call) {
    return new Opening(operations, leases, events).blockers(call);
  }
}
