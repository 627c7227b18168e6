package drydock.operations.blueprint;

import drydock.contract.InvalidRequest;
import java.util.TreeSet;
import java.util.List;
import java.util.Set;

/// @param key the column that identifies a row
public record NodeTable(String name, String key, List<Column> columns) {
  @SuppressWarnings("ConstantValue") // JSON can leave fields out
  public NodeTable {
    Names.identifier("table", name);
    Names.identifier(name + ".key", key);
    columns = columns == null ? List.of() : List.copyOf(columns);
    once(name, columns);
    InvalidRequest.unless(
        columns.stream().anyMatch(column -> column.name().equals(key)),
        name + ".key",
        key,
        "one of its columns");
  }

  static void once(String table, List<Column> columns) {
    Set<String> names = new TreeSet<>();
    for (Column column : columns) {
      InvalidRequest.unless(
          names.add(column.name()), table + ".columns", column.name(), "each column once");
    }
  }
}
