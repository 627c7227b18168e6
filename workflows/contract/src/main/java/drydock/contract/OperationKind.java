package drydock.contract;

/// Every kind of operation, by the workflow type that runs it.
public enum OperationKind {
  REHEARSAL("Rehearsal");

  private final String workflowType;

  OperationKind(String workflowType) {
    this.workflowType = workflowType;
  }

  public String workflowType() {
    return workflowType;
  }
}
