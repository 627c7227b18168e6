package drydock.operations.journal;

/// Everything a step or its undo is told; the rest it reads from the ledger.
///
/// @param item names one of the things the step is done to
/// @param done how many items of the whole operation are done once this one is
/// @param sentence the progress in words
public record StepCall(
    String operation, String step, String item, long fence, int done, String sentence) {}
