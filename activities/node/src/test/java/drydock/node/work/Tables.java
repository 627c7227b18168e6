package drydock.node.work;

import drydock.operations.blueprint.Column;
import drydock.operations.blueprint.EdgeTable;
import drydock.operations.blueprint.NodeTable;
import java.util.ArrayList;
import java.util.List;

/// Tables in few words.
final class Tables {
  private Tables() {}

  /// The first column is the key.
  static NodeTable node(String name, String... namesAndTypes) {
    return new NodeTable(name, namesAndTypes[0], columns(namesAndTypes));
  }

  static EdgeTable edge(String name, String from, String to, String... namesAndTypes) {
    return new EdgeTable(name, from, to, columns(namesAndTypes));
  }

  private static List<Column> columns(String... namesAndTypes) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      columns.add(new Column(namesAndTypes[i], namesAndTypes[i + 1]));
    }
    return columns;
  }
}
