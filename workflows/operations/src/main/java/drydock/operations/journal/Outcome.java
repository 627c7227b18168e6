package drydock.operations.journal;

/// The end of an operation, as the journal has it.
public record Outcome(OperationState state, String summary) {}
