package drydock.contract;

/// How an operation ended: its id in the ledger, its last state and one sentence for people.
public record OperationResult(String operation, String state, String summary) {}
