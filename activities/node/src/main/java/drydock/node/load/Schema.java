package drydock.node.load;

import drydock.operations.blueprint.Column;
import drydock.operations.blueprint.EdgeTable;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.NodeTable;
import java.util.ArrayList;
import java.util.List;

/// The tables of a member, as statements.
public final class Schema {
  private Schema() {}

  public static List<String> statements(MemberPlan plan) {
    List<String> statements = new ArrayList<>();
    plan.nodes().forEach(table -> statements.add(node(table)));
    plan.edges().forEach(table -> statements.add(edge(table)));
    return statements;
  }

  private static String node(NodeTable table) {
    List<String> parts = new ArrayList<>(columns(table.columns()));
    parts.add("PRIMARY KEY(" + Cypher.name(table.key()) + ")");
    return "CREATE NODE TABLE %s (%s)"
        .formatted(Cypher.name(table.name()), String.join(", ", parts));
  }

  private static String edge(EdgeTable table) {
    List<String> parts = new ArrayList<>();
    parts.add("FROM %s TO %s".formatted(Cypher.name(table.from()), Cypher.name(table.to())));
    parts.addAll(columns(table.columns()));
    return "CREATE REL TABLE %s (%s)"
        .formatted(Cypher.name(table.name()), String.join(", ", parts));
  }

  private static List<String> columns(List<Column> columns) {
    return columns.stream()
        .map(column -> Cypher.name(column.name()) + " " + column.type())
        .toList();
  }
}
