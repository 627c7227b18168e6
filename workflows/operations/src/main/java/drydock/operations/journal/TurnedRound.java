package drydock.operations.journal;

/// The ledger's answer to a wish to turn round: undo under this new fence, or, when the operation
/// had crossed already, go forward.
public record TurnedRound(boolean crossed, long fence) {}
