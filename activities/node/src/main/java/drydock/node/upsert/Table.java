package drydock.node.upsert;

import drydock.node.load.Cypher;
import drydock.operations.blueprint.Column;
import drydock.operations.blueprint.EdgeTable;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.NodeTable;
import java.util.ArrayList;
import java.util.List;

/// A table as its rows in a file: an edge has the keys of its ends first.
///
/// @param keys the first of the columns that identify a row, and how many they are
record Table(
    String name, boolean edge, List<Column> columns, List<Integer> keys, List<NodeTable> ends) {
  static List<Table> nodes(MemberPlan plan) {
    return plan.nodes().stream().map(Table::node).toList();
  }

  static List<Table> edges(MemberPlan plan) {
    return plan.edges().stream().map(edge -> edge(plan, edge)).toList();
  }

  private static Table node(NodeTable node) {
    List<String> names = node.columns().stream().map(Column::name).toList();
    return new Table(
        node.name(), false, node.columns(), List.of(names.indexOf(node.key())), List.of());
  }

  private static Table edge(MemberPlan plan, EdgeTable edge) {
    List<NodeTable> ends = List.of(end(plan, edge.from()), end(plan, edge.to()));
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("from", key(ends.getFirst()).type()));
    columns.add(new Column("to", key(ends.getLast()).type()));
    columns.addAll(edge.columns());
    return new Table(edge.name(), true, columns, List.of(0, 1), ends);
  }

  private static NodeTable end(MemberPlan plan, String name) {
    return plan.nodes().stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
  }

  private static Column key(NodeTable node) {
    return node.columns().stream()
        .filter(column -> column.name().equals(node.key()))
        .findFirst()
        .orElseThrow();
  }

  /// Deletes the rows whose keys are `k0` (and `k1`) in what comes before.
  String delete() {
    return edge
        ? "MATCH (a:%s {%s: k0})-[x:%s]->(b:%s {%s: k1}) DELETE x"
            .formatted(
                Cypher.name(ends.getFirst().name()),
                Cypher.name(ends.getFirst().key()),
                Cypher.name(name),
                Cypher.name(ends.getLast().name()),
                Cypher.name(ends.getLast().key()))
        : "MATCH (x:%s {%s: k0}) DELETE x"
            .formatted(Cypher.name(name), Cypher.name(columns.get(keys.getFirst()).name()));
  }

  /// The ends in what comes before that are no rows.
  String missing() {
    return ("OPTIONAL MATCH (a:%s {%s: k0}) WITH k0, k1, a OPTIONAL MATCH (b:%s {%s: k1})"
            + " WITH k0, k1, a, b WHERE a IS NULL OR b IS NULL RETURN k0, k1, a IS NULL, b IS NULL")
        .formatted(
            Cypher.name(ends.getFirst().name()),
            Cypher.name(ends.getFirst().key()),
            Cypher.name(ends.getLast().name()),
            Cypher.name(ends.getLast().key()));
  }
}
