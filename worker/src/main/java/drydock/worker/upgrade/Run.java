package drydock.worker.upgrade;

/// One run of one workflow.
record Run(String workflowId, String runId) {}
