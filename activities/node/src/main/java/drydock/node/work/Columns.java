package drydock.node.work;

import drydock.node.load.Cypher;
import drydock.node.load.EngineSays;
import drydock.node.load.OpenFile;
import java.util.ArrayList;
import java.util.List;

/// A table as it is in a file.
///
/// @param ends of the tables an edge connects, with these; empty for a node table
record Columns(String table, List<Columns.End> ends, List<Columns.One> all) {
  record One(String name, String type) {
    boolean decimal() {
      return type.startsWith("DECIMAL");
    }
  }

  record End(String table, String key) {}

  static List<Columns> of(OpenFile file) throws EngineSays {
    List<Columns> nodes = new ArrayList<>();
    List<Columns> edges = new ArrayList<>();
    for (List<String> row : file.rows("CALL show_tables() RETURN name, type")) {
      boolean edge = row.get(1).equals("REL");
      (edge ? edges : nodes).add(one(file, row.getFirst(), edge));
    }
    nodes.addAll(edges);
    return nodes;
  }

  private static Columns one(OpenFile file, String table, boolean edge) throws EngineSays {
    String name = Cypher.text(table);
    List<One> columns = new ArrayList<>();
    for (List<String> row : file.rows("CALL table_info(" + name + ") RETURN name, type")) {
      columns.add(new One(row.getFirst(), row.get(1)));
    }
    List<End> ends = new ArrayList<>();
    if (edge) {
      List<String> row = file.rows("CALL show_connection(" + name + ") RETURN *").getFirst();
      ends.add(new End(row.get(0), row.get(2)));
      ends.add(new End(row.get(1), row.get(3)));
    }
    return new Columns(table, ends, columns);
  }

  boolean decimals() {
    return all.stream().anyMatch(One::decimal);
  }
}
