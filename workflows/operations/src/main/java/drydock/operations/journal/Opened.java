package drydock.operations.journal;

/// `open`'s answer: the run drives this operation under this fence, or, when joined, it only waits
/// for the outcome of an operation that another run drives or drove.
public record Opened(String operation, long fence, boolean joined) {}
