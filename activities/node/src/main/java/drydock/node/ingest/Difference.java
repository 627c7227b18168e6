package drydock.node.ingest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The first thing in which two ingests with one id differ. No values: they are the caller's data.
final class Difference {
  private Difference() {}

  /// Null where they are the same.
  static @Nullable String between(IngestRecord first, IngestRecord now) {
    if (!first.member().equals(now.member())) {
      return "member " + first.member() + ", and now " + now.member();
    }
    if (!first.table().equals(now.table())) {
      return "table " + first.table() + ", and now " + now.table();
    }
    IngestRecord.File file = first.file();
    IngestRecord.File other = now.file();
    if (file != null && other != null) {
      return files(file, other);
    }
    if (file == null && other == null) {
      return rows(first.rows(), now.rows());
    }
    return file == null ? "rows, and now a file" : "a file, and now rows";
  }

  private static @Nullable String files(IngestRecord.File first, IngestRecord.File now) {
    if (!first.sha256().equals(now.sha256())) {
      return "a file with SHA-256 " + first.sha256() + ", and now " + now.sha256();
    }
    if (first.format() != now.format()) {
      return "format " + first.format() + ", and now " + now.format();
    }
    if (!Objects.equals(first.nullMarker(), now.nullMarker())) {
      return "null marker " + first.nullMarker() + ", and now " + now.nullMarker();
    }
    return now.bytes() == 0 || now.bytes() == first.bytes()
        ? null
        : first.bytes() + " bytes, and now " + now.bytes();
  }

  private static @Nullable String rows(
      List<Map<String, @Nullable Object>> first, List<Map<String, @Nullable Object>> now) {
    if (first.size() != now.size()) {
      return first.size() + " rows, and now " + now.size();
    }
    for (int at = 0; at < first.size(); at++) {
      if (!first.get(at).equals(now.get(at))) {
        return "another value in row "
            + (at + 1)
            + ", column "
            + column(first.get(at), now.get(at));
      }
    }
    return null;
  }

  private static String column(
      Map<String, @Nullable Object> first, Map<String, @Nullable Object> now) {
    TreeSet<String> columns = new TreeSet<>(first.keySet());
    columns.addAll(now.keySet());
    return columns.stream()
        .filter(column ->
            first.containsKey(column) != now.containsKey(column)
                || !Objects.equals(first.get(column), now.get(column)))
        .findFirst()
        .orElse("unknown");
  }
}
