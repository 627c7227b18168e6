package drydock.ledger.journal;

import drydock.ledger.operation.Operation;
import drydock.ledger.operation.Driver;
import drydock.ledger.operation.Rows;
import drydock.contract.OperationKind;
import drydock.ledger.lease.Standing;
import drydock.ledger.lease.Turn;
import drydock.operations.journal.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Hands families from one operation to the next. Every method is part of a transaction; rows of
/// families are locked before the rows of those who wait, and always sorted.
final class Queue {
  private final Rows rows;

  Queue(Rows rows) {
    this.rows = rows;
  }

  /// The fence of an operation that waits, if its turn has come or it was granted before.
  Optional<Long> granted(Operation waiter, Driver actor) {
    rows.leases().lock(waiter.families());
    Operation now = rows.operations().lock(waiter.id()).orElseThrow();
    if (now.state() != waiter.state() || now.fence() != null) {
      return Optional.ofNullable(now.fence());
    }
    List<Standing> holders = rows.leases().holders(waiter.families());
    List<Standing> ahead = rows.waiters().ahead(waiter.id(), waiter.families());
    return Turn.hasCome(waiter.behavesAs(), holders, ahead)
        ? Optional.of(grant(waiter.id(), waiter.behavesAs(), waiter.families(), actor))
        : Optional.empty();
  }

  /// Who is in the way of an operation that waits, for people.
  String inTheWay(Operation waiter) {
    List<Standing> holders = rows.leases().holders(waiter.families());
    List<Standing> ahead = rows.waiters().ahead(waiter.id(), waiter.families());
    return Refusals.waiting(holders, ahead, rows.waiters().until(waiter.id()));
  }

  /// Lets an operation go of all it holds and grants it to those whose turn has come by that.
  List<RunId> release(Operation holder, Driver actor) {
    Set<String> locked = lockWithWaiters(holder.families());
    rows.leases().release(holder.id());
    return grantFreed(holder.families(), locked, actor);
  }

  /// Takes one that waits out of the queue: false when it was granted or refused meanwhile.
  boolean leave(Operation waiter, String type, String why) {
    return rows.waiters().take(waiter.id()) && rows.transitions().refuse(waiter.id(), type, why);
  }

  Set<String> lockWithWaiters(List<String> families) {
    Set<String> all = new TreeSet<>(families);
    rows.waiters().on(families).forEach(waiter -> all.addAll(waiter.families()));
    rows.leases().lock(List.copyOf(all));
    return all;
  }

  /// In order, so that nobody is overtaken. One whose other families are not locked here finds its
  /// turn itself at its next look.
  List<RunId> grantFreed(List<String> freed, Set<String> locked, Driver actor) {
    List<RunId> granted = new ArrayList<>();
    List<Standing> waiting = rows.waiters().on(freed);
    for (Standing waiter : waiting) {
      if (!locked.containsAll(waiter.families())) {
        continue;
      }
      List<Standing> holders = rows.leases().holders(waiter.families());
      List<Standing> ahead = rows.waiters().ahead(waiter.operation(), waiter.families());
      if (Turn.hasCome(waiter.behavesAs(), holders, ahead)) {
        grant(waiter.operation(), waiter.behavesAs(), waiter.families(), actor);
        if (waiter.driver() != null) {
          granted.add(waiter.driver());
        }
      }
    }
    return granted;
  }

  private long grant(String id, OperationKind kind, List<String> families, Driver actor) {
    long fence = rows.leases().nextFence();
    rows.leases().grant(kind, families, id, fence);
    if (!rows.waiters().take(id) || !rows.transitions().grant(id, fence)) {
      throw new IllegalStateException("operation " + id + " waits in one table and not in another");
    }
    rows.events().append(id, actor, "GRANTED", fence, "Leased " + String.join(", ", families));
    return fence;
  }
}
