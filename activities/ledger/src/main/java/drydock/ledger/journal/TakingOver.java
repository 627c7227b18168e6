package drydock.ledger.journal;

import drydock.ledger.operation.Operation;
import drydock.ledger.operation.PinnedDriver;
import drydock.ledger.operation.Driver;
import drydock.ledger.operation.Rows;
import drydock.contract.FailureTypes;
import drydock.operations.journal.GaveUp;
import drydock.operations.journal.OpenCall;
import drydock.operations.journal.Opened;
import drydock.operations.journal.OperationState;
import drydock.operations.journal.RunId;
import drydock.operations.recovery.DriverFate;
import drydock.operations.recovery.DriverWitness;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Makes a run the driver of an operation whose driver is lost. Temporal is asked outside the
/// transaction; what it said holds only for the driver and fence it was asked about.
final class TakingOver {
  private final Rows rows;
  private final Moves moves;
  private final DriverWitness witness;
  private final Duration apart;

  /// @param apart how long a driver has to be missing before it counts as gone
  TakingOver(Rows rows, Moves moves, DriverWitness witness, Duration apart) {
    this.rows = rows;
    this.moves = moves;
    this.witness = witness;
    this.apart = apart;
  }

  Opened answer(OpenCall call, OpenCall.TakeOver wish, Driver driver) {
    String id = wish.operation();
    Operation operation =
        rows.operations()
            .byId(id)
            .orElseThrow(() -> Refusals.refused(FailureTypes.UNKNOWN_OPERATION, unknown(id)));
    if (rows.operations().openedBy(driver).filter(mine -> mine.id().equals(id)).isPresent()) {
      return resumed(operation);
    }
    if (operation.state().isFinal()) {
      return Opened.joining(id);
    }
    try {
      return takenOver(call, wish, operation, driver);
    } catch (ApplicationFailure refusal) {
      audit(id, driver, refusal);
      throw refusal;
    }
  }

  private Opened takenOver(
      OpenCall call, OpenCall.TakeOver wish, Operation operation, Driver driver) {
    String id = operation.id();
    check(call, operation);
    PinnedDriver old =
        rows.drivers()
            .pinned(id)
            .orElseThrow(() -> notRecoverable(id, "it has no driver to take over from"));
    DriverFate fate =
        DriverFate.of(
            witness.look(old.run(), old.namespaceId()),
            old.missingFor(apart),
            witness.forgets(),
            wish.lost());
    if (fate != DriverFate.GONE) {
      throw notRecoverable(
          id, "its driver is run " + old.run().runId() + ", and " + fate.sentence());
    }
    if (operation.state() == OperationState.REQUESTED) {
      String why = "Its driver, run " + old.run().runId() + ", is gone." + said(wish);
      moves.move("Abandon", id, List.of(), () -> abandon(operation, why, driver));
      throw Refusals.refused(
          FailureTypes.NOT_RECOVERABLE,
          "Operation "
              + id
              + " is not taken over: it waited for its lease and had done nothing. Its place was"
              + " given up; start it again as a new one");
    }
    return moves.move("TakeOver", id, List.of(), () -> take(operation, old, wish, driver));
  }

  private static void check(OpenCall call, Operation operation) {
    if (!operation.kind().equals(call.kind())) {
      throw notRecoverable(
          operation.id(), "it is a " + operation.kind() + "; expected a run of that workflow type");
    }
    if (call.startProblem() != null) {
      throw Refusals.refused(FailureTypes.START_REFUSED, call.startProblem());
    }
  }

  /// One that was granted meanwhile is left to the next who asks.
  private GaveUp abandon(Operation waiter, String why, Driver driver) {
    GaveUp answer = new GivingUp(rows).answer(waiter, FailureTypes.ABANDONED, why, driver);
    if (answer.fence() != null) {
      throw notRecoverable(waiter.id(), "it was granted its lease meanwhile");
    }
    return answer;
  }

  /// Once, however often the refused run asks.
  private void audit(String id, Driver driver, ApplicationFailure refusal) {
    String why = refusal.getOriginalMessage();
    moves.move(
        "RefuseTakeOver",
        id,
        List.of(),
        () -> {
          Long fence = rows.operations().lock(id).orElseThrow().fence();
          return rows.events().oncePerActor(id, driver, "RECOVERY_REFUSED", fence, why);
        });
  }

  private static String said(OpenCall.TakeOver wish) {
    return wish.lost() ? " A person said so: " + wish.reason() : "";
  }

  private Opened take(Operation seen, PinnedDriver old, OpenCall.TakeOver wish, Driver driver) {
    String id = seen.id();
    Operation now = rows.operations().lock(id).orElseThrow();
    Optional<RunId> pinned = rows.drivers().pinned(id).map(PinnedDriver::run);
    if (pinned.equals(Optional.of(new RunId(driver.workflowId(), driver.runId())))) {
      return resumed(now);
    }
    boolean same =
        pinned.equals(Optional.of(old.run()))
            && Objects.equals(now.fence(), seen.fence())
            && !now.state().isFinal();
    Long replaced = now.fence();
    if (!same || replaced == null) {
      throw notRecoverable(id, "another run has moved it meanwhile");
    }
    long fence = rows.leases().raise(id);
    String why = "Taken over from run " + old.run().runId() + ", which is gone." + said(wish);
    if (!rows.transitions().takeOver(id, replaced, fence, why)) {
      throw notRecoverable(id, "it is " + now.state());
    }
    rows.drivers().unpin(id);
    rows.drivers().pin(id, driver, witness.namespaceId(), false);
    rows.events().append(id, driver, "TAKEN_OVER", fence, why);
    return resumed(rows.operations().byId(id).orElseThrow());
  }

  private Opened resumed(Operation operation) {
    return Opened.tookOver(
        operation.id(),
        Objects.requireNonNullElse(operation.fence(), 0L),
        new Opened.Resumed(
            operation.input(), operation.crossed(), rows.resolutions().of(operation.id())));
  }

  private static ApplicationFailure notRecoverable(String id, String why) {
    return Refusals.refused(
        FailureTypes.NOT_RECOVERABLE,
        "Operation " + id + " cannot be taken over: " + why + ". Nothing was touched");
  }

  private static String unknown(String id) {
    return "recovers is " + id + "; expected an operation the ledger knows. Nothing was touched";
  }
}
