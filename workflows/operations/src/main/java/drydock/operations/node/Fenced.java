package drydock.operations.node;

/// Ingest is refused from now on, and whatever was acknowledged is on the disk.
///
/// @param logOffset the end of the family's staging log
public record Fenced(String family, long fence, long logOffset) {}
