package drydock.operations.compatibility;

import static drydock.operations.compatibility.Verdict.BESIDE;
import static drydock.operations.compatibility.Verdict.REFUSE;
import static drydock.operations.compatibility.Verdict.WAIT;

import drydock.contract.OperationKind;

/// Decides every pair of a running operation and something asked for on the same family. A new kind
/// does not compile before its row and its column are decided.
public final class Compatibility {
  private Compatibility() {}

  /// @param stage how far `running` has shut the family
  public static Verdict of(OperationKind running, Stage stage, Asked asked) {
    return switch (asked) {
      case Asked.Read() -> read(stage);
      case Asked.Write() -> write(running, stage);
      case Asked.Kind(OperationKind kind) -> Pairs.of(running, kind);
    };
  }

  /// Whether operations of this kind hold the lease of their families. Two that do are never beside
  /// each other.
  public static boolean takesLease(OperationKind kind) {
    return switch (kind) {
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
          true;
      case APPLY_BILLING_EVENT, BACKUP, EXPIRE_BACKUP -> false;
    };
  }

  /// Whether operations of this kind go before the others in the queue, so that no stream of builds
  /// starves a teardown.
  public static boolean overtakes(OperationKind kind) {
    return switch (kind) {
      case DEPROVISION -> true;
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
          BACKUP,
          RESTORE,
          EXPIRE_BACKUP,
          RELEASE_QUARANTINE ->
          false;
    };
  }

  private static Verdict read(Stage stage) {
    return switch (stage) {
      case OPEN, FENCED -> BESIDE;
      case CUT_OVER -> WAIT;
    };
  }

  private static Verdict write(OperationKind running, Stage stage) {
    return switch (stage) {
      case OPEN -> BESIDE;
      case FENCED, CUT_OVER -> shutsWritesOut(running) ? REFUSE : BESIDE;
    };
  }

  /// The others publish beside the writes: what they did not cover is a source of the next build.
  private static boolean shutsWritesOut(OperationKind running) {
    return switch (running) {
      case TIER_CHANGE, DEPROVISION -> true;
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
          RESTORE,
          EXPIRE_BACKUP,
          RELEASE_QUARANTINE ->
          false;
    };
  }
}
