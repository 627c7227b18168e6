package drydock.ledger.journal;

import drydock.ledger.operation.Driver;
import drydock.ledger.operation.Operation;
import drydock.ledger.operation.Rows;
import drydock.contract.control.ResolveRequest.Decision;
import drydock.ledger.alert.Alert;
import drydock.operations.journal.OperationState;
import drydock.operations.journal.Resolving;
import drydock.operations.journal.Trouble;
import java.util.Optional;

/// Operations that cannot go on without a person. Callers are inside a transaction.
final class Troubles {
  private final Rows rows;

  Troubles(Rows rows) {
    this.rows = rows;
  }

  /// False when this run may not act, or said so before.
  boolean stop(Trouble trouble, Driver driver) {
    if (!rows.transitions().stop(trouble, driver)) {
      return false;
    }
    rows.events()
        .append(
            trouble.operation(),
            driver,
            "NEEDS_OPERATOR",
            trouble.fence(),
            name(trouble) + ": " + trouble.why());
    rows.alerts().raise(alert(trouble, driver));
    return true;
  }

  /// The fence drawn with the decision; empty when this run may not act.
  Optional<Long> resolve(Resolving resolving, Driver driver) {
    Trouble trouble = resolving.trouble();
    String id = trouble.operation();
    Optional<Operation> operation = rows.lock(id, driver);
    if (operation.isEmpty()) {
      return Optional.empty();
    }
    Operation now = operation.get();
    if (now.fence() != null && now.fence() > trouble.fence()) {
      // The same run decided before: nothing else of it draws a fence while it asks.
      return Optional.of(now.fence());
    }
    return now.state() == OperationState.NEEDS_OPERATOR
        ? decided(resolving, driver, rows.leases().raise(id))
        : Optional.empty();
  }

  private Optional<Long> decided(Resolving resolving, Driver driver, long fence) {
    Trouble trouble = resolving.trouble();
    String why = words(resolving);
    if (!rows.transitions().decided(trouble, resolving.accepted(), driver, fence, why)) {
      return Optional.empty();
    }
    if (resolving.accepted() && resolving.decision() != Decision.RETRY) {
      rows.resolutions().settle(resolving);
    }
    String kind = resolving.accepted() ? "RESOLVED" : "NOT_DONE_BY_HAND";
    rows.events().append(trouble.operation(), driver, kind, fence, why);
    return Optional.of(fence);
  }

  private static String words(Resolving resolving) {
    String name = name(resolving.trouble());
    return resolving.accepted()
        ? resolving.decision() + " of " + name + ": " + resolving.reason()
        : name + " was looked at and is not as it was said to be: " + resolving.reason();
  }

  /// One per operation and step, also across recoveries.
  private static Alert alert(Trouble trouble, Driver driver) {
    return new Alert(
        "needs-operator:" + trouble.operation() + ":" + trouble.step(),
        trouble.operation(),
        "Operation "
            + trouble.operation()
            + " stands still: "
            + name(trouble)
            + " did not succeed within its budget. Last: "
            + trouble.why(),
        "Its families stay leased and nothing else of it runs. Reads go on as before; whoever wants"
            + " to change these families waits. Nothing is reported as "
            + (trouble.undoing() ? "undone" : "done")
            + " that is not",
        "Mend the cause. Then open workflow "
            + driver.workflowId()
            + " in Temporal and send the Update resolve with {\"step\":\""
            + trouble.step()
            + "\",\"decision\":\"RETRY\",\"reason\":\"...\"}. SKIP leaves it as it is and goes on;"
            + " DONE_BY_HAND is looked at before it is believed");
  }

  private static String name(Trouble trouble) {
    return (trouble.undoing() ? "the undo of " : "") + trouble.step() + " " + trouble.item();
  }
}
