package drydock.ledger.operation;

import drydock.ledger.alert.Alerts;
import drydock.ledger.kind.Kinds;
import drydock.ledger.lease.Leases;
import drydock.ledger.lease.Waiters;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every table a move of an operation may touch.
public record Rows(
    Operations operations,
    Transitions transitions,
    Drivers drivers,
    Leases leases,
    Waiters waiters,
    Resolutions resolutions,
    Events events,
    Alerts alerts,
    Kinds kinds) {

  /// Holds the operation's row until the end of the transaction; empty when it is another run's.
  public Optional<Operation> lock(String operation, Driver driver) {
    return operations.lock(operation).filter(_ -> drivers.isDrivenBy(operation, driver));
  }

  public static Rows of(JdbcClient jdbc) {
    return new Rows(
        new Operations(jdbc),
        new Transitions(jdbc),
        new Drivers(jdbc),
        new Leases(jdbc),
        new Waiters(jdbc),
        new Resolutions(jdbc),
        new Events(jdbc),
        new Alerts(jdbc),
        new Kinds(jdbc));
  }
}
