package drydock.ledger.journal;

import drydock.ledger.operation.Operation;
import drydock.ledger.operation.Driver;
import drydock.ledger.operation.Rows;
import drydock.operations.journal.Closing;
import drydock.operations.journal.RunId;
import drydock.operations.journal.TurnedRound;
import drydock.operations.journal.OperationState;
import java.util.List;
import java.util.Optional;

/// How an operation turns round and ends. Callers are inside a transaction.
final class Ends {
  private final Rows rows;
  private final Queue queue;

  Ends(Rows rows) {
    this.rows = rows;
    this.queue = new Queue(rows);
  }

  /// Empty when this run may not act.
  Optional<TurnedRound> turnRound(String id, long fence, String why, Driver driver) {
    Optional<Operation> operation = rows.lock(id, driver);
    if (operation.isEmpty()) {
      return Optional.empty();
    }
    Operation now = operation.get();
    if (now.crossed()) {
      return Optional.of(new TurnedRound(true, fence));
    }
    if (now.state() == OperationState.UNDOING && now.fence() != null) {
      return Optional.of(new TurnedRound(false, now.fence()));
    }
    long newFence = rows.leases().raise(id);
    if (!rows.transitions().turnRound(id, fence, driver, newFence, why)) {
      return Optional.empty();
    }
    rows.events().append(id, driver, "TURNED_ROUND", newFence, why);
    return Optional.of(new TurnedRound(false, newFence));
  }

  /// Everything an operation lets go of when it ends, and who gets it. Empty when this run may not
  /// act, or ended it before.
  Optional<List<RunId>> close(Closing closing, Driver driver) {
    String id = closing.operation();
    Optional<Operation> closed =
        rows.transitions().close(id, closing.fence(), driver, closing.state(), closing.summary());
    if (closed.isEmpty()) {
      return Optional.empty();
    }
    List<String> families = closed.get().families();
    rows.drivers().unpin(id);
    if (closing.cancelIgnored()) {
      rows.events()
          .append(
              id,
              driver,
              "CANCEL_IGNORED",
              closing.fence(),
              "A cancel came after the point of no return");
    }
    rows.events()
        .append(
            id,
            driver,
            closing.state().name(),
            closing.fence(),
            closing.summary() + " (let go of " + String.join(", ", families) + ")");
    return Optional.of(queue.release(closed.get(), driver));
  }
}
