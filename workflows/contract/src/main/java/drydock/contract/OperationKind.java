package drydock.contract;

import java.util.Optional;
import java.util.stream.Stream;

/// Every kind of operation, by the workflow type that runs it. A kind is known, and what may run
/// beside it is decided, before a workflow of that type exists.
public enum OperationKind {
  REHEARSAL("Rehearsal"),
  PROVISION("Provision"),
  CREATE_SUBGRAPH("CreateSubgraph"),
  DELETE_SUBGRAPH("DeleteSubgraph"),
  MATERIALIZE("Materialize"),
  UNDO_SWAP("UndoSwap"),
  TIER_CHANGE("TierChange"),
  APPLY_BILLING_EVENT("ApplyBillingEvent"),
  SUSPEND("Suspend"),
  RESUME("Resume"),
  DEPROVISION("Deprovision"),
  BACKUP("Backup"),
  RESTORE("Restore"),
  EXPIRE_BACKUP("ExpireBackup"),
  RELEASE_QUARANTINE("ReleaseQuarantine");

  private final String workflowType;

  OperationKind(String workflowType) {
    this.workflowType = workflowType;
  }

  public String workflowType() {
    return workflowType;
  }

  public static Optional<OperationKind> byWorkflowType(String workflowType) {
    return Stream.of(values()).filter(kind -> kind.workflowType.equals(workflowType)).findFirst();
  }
}
