package drydock.operations.compatibility;

import static drydock.operations.compatibility.Verdict.BESIDE;
import static drydock.operations.compatibility.Verdict.JOIN;
import static drydock.operations.compatibility.Verdict.PREEMPT;
import static drydock.operations.compatibility.Verdict.REFUSE;
import static drydock.operations.compatibility.Verdict.WAIT;

import drydock.contract.OperationKind;

/// An operation asked for beside a running one: a method per sort of row, a case per column. Every
/// pair of lease takers that is not named waits.
final class Pairs {
  private Pairs() {}

  static Verdict of(OperationKind running, OperationKind asked) {
    return switch (running) {
      case REHEARSAL,
          PROVISION,
          CREATE_SUBGRAPH,
          DELETE_SUBGRAPH,
          SUSPEND,
          RESUME,
          RELEASE_QUARANTINE ->
          besideOrdinary(asked);
      case MATERIALIZE -> besideBuild(asked);
      case UNDO_SWAP -> besideUndoSwap(asked);
      case RESTORE -> besideRestore(asked);
      case TIER_CHANGE -> besideTierChange(asked);
      case DEPROVISION -> besideDeprovision(asked);
      case BACKUP -> besideBackup(asked);
      case EXPIRE_BACKUP -> besideExpireBackup(asked);
      case APPLY_BILLING_EVENT -> besideBillingEvent(asked);
    };
  }

  /// One lease: whoever needs it waits.
  private static Verdict besideOrdinary(OperationKind asked) {
    return switch (asked) {
      case REHEARSAL,
          PROVISION,
          CREATE_SUBGRAPH,
          DELETE_SUBGRAPH,
          MATERIALIZE,
          UNDO_SWAP,
          TIER_CHANGE,
          SUSPEND,
          RESUME,
          DEPROVISION,
          RESTORE,
          RELEASE_QUARANTINE ->
          WAIT;
      case APPLY_BILLING_EVENT, BACKUP, EXPIRE_BACKUP -> BESIDE;
    };
  }

  /// A teardown abandons it; what would publish another generation is refused.
  private static Verdict besideBuild(OperationKind asked) {
    return switch (asked) {
      case MATERIALIZE -> JOIN;
      case DEPROVISION -> PREEMPT;
      case UNDO_SWAP, RESTORE -> REFUSE;
      case REHEARSAL,
          PROVISION,
          CREATE_SUBGRAPH,
          DELETE_SUBGRAPH,
          TIER_CHANGE,
          SUSPEND,
          RESUME,
          RELEASE_QUARANTINE ->
          WAIT;
      case APPLY_BILLING_EVENT, BACKUP, EXPIRE_BACKUP -> BESIDE;
    };
  }

  private static Verdict besideUndoSwap(OperationKind asked) {
    return switch (asked) {
      case DEPROVISION -> PREEMPT;
      case UNDO_SWAP, RESTORE -> REFUSE;
      case REHEARSAL,
          PROVISION,
          CREATE_SUBGRAPH,
          DELETE_SUBGRAPH,
          MATERIALIZE,
          TIER_CHANGE,
          SUSPEND,
          RESUME,
          RELEASE_QUARANTINE ->
          WAIT;
      case APPLY_BILLING_EVENT, BACKUP, EXPIRE_BACKUP -> BESIDE;
    };
  }

  /// It replaces what a backup would read, and reads what an expiry would delete.
  private static Verdict besideRestore(OperationKind asked) {
    return switch (asked) {
      case DEPROVISION -> PREEMPT;
      case UNDO_SWAP, RESTORE -> REFUSE;
      case REHEARSAL,
          PROVISION,
          CREATE_SUBGRAPH,
          DELETE_SUBGRAPH,
          MATERIALIZE,
          TIER_CHANGE,
          SUSPEND,
          RESUME,
          BACKUP,
          EXPIRE_BACKUP,
          RELEASE_QUARANTINE ->
          WAIT;
      case APPLY_BILLING_EVENT -> BESIDE;
    };
  }

  /// Billing is queued while migrating and applied at the close.
  private static Verdict besideTierChange(OperationKind asked) {
    return switch (asked) {
      case TIER_CHANGE -> REFUSE;
      case REHEARSAL,
          PROVISION,
          CREATE_SUBGRAPH,
          DELETE_SUBGRAPH,
          MATERIALIZE,
          UNDO_SWAP,
          APPLY_BILLING_EVENT,
          SUSPEND,
          RESUME,
          DEPROVISION,
          BACKUP,
          RESTORE,
          RELEASE_QUARANTINE ->
          WAIT;
      case EXPIRE_BACKUP -> BESIDE;
    };
  }

  /// A second caller gets the first one's answer.
  private static Verdict besideDeprovision(OperationKind asked) {
    return switch (asked) {
      case DEPROVISION -> JOIN;
      case REHEARSAL,
          PROVISION,
          CREATE_SUBGRAPH,
          DELETE_SUBGRAPH,
          MATERIALIZE,
          UNDO_SWAP,
          TIER_CHANGE,
          SUSPEND,
          RESUME,
          BACKUP,
          RESTORE,
          RELEASE_QUARANTINE ->
          WAIT;
      case APPLY_BILLING_EVENT, EXPIRE_BACKUP -> BESIDE;
    };
  }

  /// It holds a pin: these three would take the files from under it.
  private static Verdict besideBackup(OperationKind asked) {
    return switch (asked) {
      case TIER_CHANGE, DEPROVISION, RESTORE -> WAIT;
      case REHEARSAL,
          PROVISION,
          CREATE_SUBGRAPH,
          DELETE_SUBGRAPH,
          MATERIALIZE,
          UNDO_SWAP,
          APPLY_BILLING_EVENT,
          SUSPEND,
          RESUME,
          BACKUP,
          EXPIRE_BACKUP,
          RELEASE_QUARANTINE ->
          BESIDE;
    };
  }

  /// A restore may be reading the backup that goes.
  private static Verdict besideExpireBackup(OperationKind asked) {
    return switch (asked) {
      case RESTORE -> WAIT;
      case REHEARSAL,
          PROVISION,
          CREATE_SUBGRAPH,
          DELETE_SUBGRAPH,
          MATERIALIZE,
          UNDO_SWAP,
          TIER_CHANGE,
          APPLY_BILLING_EVENT,
          SUSPEND,
          RESUME,
          DEPROVISION,
          BACKUP,
          EXPIRE_BACKUP,
          RELEASE_QUARANTINE ->
          BESIDE;
    };
  }

  private static Verdict besideBillingEvent(OperationKind asked) {
    return switch (asked) {
      case REHEARSAL,
          PROVISION,
          CREATE_SUBGRAPH,
          DELETE_SUBGRAPH,
          MATERIALIZE,
          UNDO_SWAP,
          TIER_CHANGE,
          APPLY_BILLING_EVENT,
          SUSPEND,
          RESUME,
          DEPROVISION,
          BACKUP,
          RESTORE,
          EXPIRE_BACKUP,
          RELEASE_QUARANTINE ->
          BESIDE;
    };
  }
}
