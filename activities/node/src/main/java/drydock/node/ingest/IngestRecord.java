package drydock.node.ingest;

import drydock.operations.blueprint.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One acknowledged ingest: rows to be put into one table. A row of a node table replaces the one
/// with its key; a row of an edge table names its ends as `from` and `to`.
///
/// @param id chosen by the caller; the same id is one ingest, however often it is sent
/// @param rows column to value; empty where it is a file
/// @param file where the rows are a file of their own; null where they are here
public record IngestRecord(
    String id,
    String member,
    String table,
    List<Map<String, @Nullable Object>> rows,
    @Nullable File file) {
  /// @param name in the log's folder
  public record File(
      String name, Source.Format format, @Nullable String nullMarker, String sha256, long bytes) {}
}
