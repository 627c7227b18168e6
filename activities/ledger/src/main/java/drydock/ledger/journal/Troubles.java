package drydock.ledger.journal;

import drydock.ledger.operation.Driver;
import drydock.ledger.operation.Rows;
import drydock.contract.control.ResolveRequest.Decision;
import drydock.ledger.alert.Alert;
import drydock.operations.journal.Resolving;
import drydock.operations.journal.Trouble;

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

  /// False when this run may not act, or did so before.
  boolean resolve(Resolving resolving, Driver driver) {
    Trouble trouble = resolving.trouble();
    if (!resolving.accepted()) {
      rows.events()
          .append(
              trouble.operation(),
              driver,
              "NOT_DONE_BY_HAND",
              trouble.fence(),
              name(trouble)
                  + " was looked at and is not as it was said to be: "
                  + resolving.reason());
      return true;
    }
    String why = resolving.decision() + " of " + name(trouble) + ": " + resolving.reason();
    if (!rows.transitions().goOn(trouble, driver, why)) {
      return false;
    }
    if (resolving.decision() != Decision.RETRY) {
      rows.resolutions().settle(resolving);
    }
    rows.events().append(trouble.operation(), driver, "RESOLVED", trouble.fence(), why);
    return true;
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
