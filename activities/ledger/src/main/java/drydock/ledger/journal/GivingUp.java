package drydock.ledger.journal;

import drydock.ledger.operation.Operation;
import drydock.ledger.operation.Driver;
import drydock.ledger.operation.Rows;
import drydock.operations.journal.GaveUp;
import drydock.operations.journal.OperationState;
import drydock.operations.journal.RunId;
import java.util.List;
import java.util.Set;

/// Gives a place in the queue up. Callers are inside a transaction.
final class GivingUp {
  private final Rows rows;
  private final Queue queue;

  GivingUp(Rows rows) {
    this.rows = rows;
    this.queue = new Queue(rows);
  }

  /// Who stood behind it may have its turn by this. One that was granted meanwhile keeps its grant.
  GaveUp answer(Operation waiter, String type, String why, Driver driver) {
    Set<String> locked = queue.lockWithWaiters(waiter.families());
    if (queue.leave(waiter, type, why)) {
      rows.drivers().unpin(waiter.id());
      rows.events().append(waiter.id(), driver, "REFUSED", null, type + ": " + why);
      List<RunId> granted = queue.grantFreed(waiter.families(), locked, driver);
      return new GaveUp(null, why, type, granted);
    }
    Operation now = rows.operations().byId(waiter.id()).orElseThrow();
    return now.state() == OperationState.REFUSED
        ? new GaveUp(null, now.sentence(), now.refusal(), List.of())
        : new GaveUp(now.fence(), null, null, List.of());
  }
}
