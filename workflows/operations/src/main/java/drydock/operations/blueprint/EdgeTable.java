package drydock.operations.blueprint;

import java.util.List;

/// Its rows hold the key of the row it comes from, the key of the row it goes to, then its columns.
///
/// @param from a node table
/// @param to a node table
public record EdgeTable(String name, String from, String to, List<Column> columns) {
  @SuppressWarnings("ConstantValue") // JSON can leave fields out
  public EdgeTable {
    Names.identifier("table", name);
    Names.identifier(name + ".from", from);
    Names.identifier(name + ".to", to);
    columns = columns == null ? List.of() : List.copyOf(columns);
    NodeTable.once(name, columns);
  }
}
