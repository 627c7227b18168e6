package drydock.node.upload;

/// A staged file that is on the disk.
///
/// @param already whether it was there before
public record Uploaded(String operation, String file, long bytes, String sha256, boolean already) {}
