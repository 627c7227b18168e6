package drydock.operations.journal;

/// One run of a workflow.
public record RunId(String workflowId, String runId) {}
