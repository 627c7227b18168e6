package drydock.node.upsert;

import drydock.node.ingest.IngestRecord;
import drydock.node.load.WorkFailed;
import drydock.operations.blueprint.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows of records for one table, the last one of each key, until they are loaded together.
final class Rows {
  private final Table table;
  private final Set<String> known = new HashSet<>();
  private final Map<List<String>, String> lines = new LinkedHashMap<>();

  Rows(Table table) {
    this.table = table;
    table.columns().forEach(column -> known.add(column.name()));
  }

  int size() {
    return lines.size();
  }

  void add(IngestRecord record) throws WorkFailed {
    for (Map<String, @Nullable Object> row : record.rows()) {
      add(record, row);
    }
  }

  private void add(IngestRecord record, Map<String, @Nullable Object> row) throws WorkFailed {
    for (String name : row.keySet()) {
      if (!known.contains(name)) {
        throw wrong(record, name, "is no column; expected one of " + known);
      }
    }
    List<String> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      try {
        fields.add(Fields.field(column, row.get(column.name())));
      } catch (IllegalArgumentException e) {
        throw wrong(record, column.name(), String.valueOf(e.getMessage()));
      }
    }
    List<String> key = table.keys().stream().map(fields::get).toList();
    if (key.contains(Fields.NULL)) {
      String name = table.columns().get(table.keys().get(key.indexOf(Fields.NULL))).name();
      throw wrong(record, name, "is missing; expected the key of a row");
    }
    lines.remove(key);
    lines.put(key, String.join(",", fields));
  }

  private WorkFailed wrong(IngestRecord record, String column, String what) {
    return WorkFailed.permanently(
        "member %s, table %s: in ingest %s %s %s"
            .formatted(record.member(), table.name(), record.id(), column, what));
  }

  void write(Path file) throws IOException {
    List<String> all = new ArrayList<>(lines.size() + 1);
    all.add(table.columns().stream().map(Column::name).collect(Collectors.joining(",")));
    all.addAll(lines.values());
    Files.write(file, all);
    lines.clear();
  }
}
