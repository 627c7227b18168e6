package drydock.node.ingest;

import drydock.contract.InvalidRequest;

/// What one ingest may be at most.
///
/// @param bytes of its rows, as they are written to the log
/// @param fileBytes of its file
public record IngestLimits(int rows, int bytes, long fileBytes) {
  /// One group of the log is one array.
  private static final int MOST_BYTES = 1 << 30;

  public IngestLimits {
    InvalidRequest.unless(rows > 0, "ingest rows", rows, "at least 1");
    InvalidRequest.unless(
        bytes > 0 && bytes <= MOST_BYTES, "ingest bytes", bytes, "1 to " + MOST_BYTES);
    InvalidRequest.unless(fileBytes > 0, "ingest file bytes", fileBytes, "at least 1");
  }
}
