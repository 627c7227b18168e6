package drydock.operations.journal;

/// How an operation ends: DONE or UNDONE, why, and whether a cancel was asked for too late.
public record Closing(
    String operation, long fence, OperationState state, String summary, boolean cancelIgnored) {}
