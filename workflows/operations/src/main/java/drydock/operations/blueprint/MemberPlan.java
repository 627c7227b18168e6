package drydock.operations.blueprint;

import drydock.contract.InvalidRequest;
import java.util.TreeSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How one member comes into a generation.
///
/// @param from built from staged files, linked unchanged, or imported from an export
/// @param nodes node tables; only where it is built
/// @param edges edge tables; only where it is built
/// @param sources the staged files its tables are loaded from
/// @param ingestOffset up to where the family's staging log is loaded too; 0 for nothing of it
/// @param exported the staged folder an import reads; only where it is imported
public record MemberPlan(
    String name,
    From from,
    List<NodeTable> nodes,
    List<EdgeTable> edges,
    List<Source> sources,
    long ingestOffset,
    @Nullable String exported) {

  /// Where a member comes from.
  public enum From {
    BUILD,
    LINK,
    IMPORT
  }

  @SuppressWarnings("ConstantValue") // JSON can leave fields out
  public MemberPlan {
    Names.member("members.name", name);
    InvalidRequest.unless(from != null, name + ".from", from, "BUILD, LINK or IMPORT");
    nodes = nodes == null ? List.of() : List.copyOf(nodes);
    edges = edges == null ? List.of() : List.copyOf(edges);
    sources = sources == null ? List.of() : List.copyOf(sources);
    InvalidRequest.unless(
        ingestOffset >= 0, name + ".ingestOffset", ingestOffset, "an offset of the staging log");
    if (from == From.IMPORT) {
      Names.file(name + ".exported", exported);
    }
    InvalidRequest.unless(
        from == From.BUILD || (nodes.isEmpty() && edges.isEmpty() && sources.isEmpty()),
        name + ".nodes",
        nodes.size() + " tables",
        "tables and sources only where from is BUILD");
    tables(name, nodes, edges, sources);
  }

  public static MemberPlan build(
      String name, List<NodeTable> nodes, List<EdgeTable> edges, List<Source> sources) {
    return new MemberPlan(name, From.BUILD, nodes, edges, sources, 0, null);
  }

  /// As it is in the generation the build started from.
  public static MemberPlan link(String name) {
    return new MemberPlan(name, From.LINK, List.of(), List.of(), List.of(), 0, null);
  }

  public static MemberPlan imported(String name, String exported) {
    return new MemberPlan(name, From.IMPORT, List.of(), List.of(), List.of(), 0, exported);
  }

  public MemberPlan withIngest(long offset) {
    return new MemberPlan(name, from, nodes, edges, sources, offset, exported);
  }

  private static void tables(
      String member, List<NodeTable> nodes, List<EdgeTable> edges, List<Source> sources) {
    Set<String> nodeNames = new TreeSet<>();
    for (NodeTable node : nodes) {
      InvalidRequest.unless(
          nodeNames.add(node.name()), member + ".nodes", node.name(), "each table once");
    }
    Set<String> all = new TreeSet<>(nodeNames);
    for (EdgeTable edge : edges) {
      String place = member + "." + edge.name();
      InvalidRequest.unless(all.add(edge.name()), place, edge.name(), "each table once");
      InvalidRequest.unless(
          nodeNames.contains(edge.from()), place + ".from", edge.from(), "a node table");
      InvalidRequest.unless(
          nodeNames.contains(edge.to()), place + ".to", edge.to(), "a node table");
    }
    for (Source source : sources) {
      InvalidRequest.unless(
          all.contains(source.table()),
          member + ".sources",
          source.table(),
          "a table of the member");
    }
    for (Source source : sources) {
      source.fits(member, columns(source.table(), nodes, edges));
    }
  }

  private static List<Column> columns(String table, List<NodeTable> nodes, List<EdgeTable> edges) {
    return nodes.stream()
        .filter(node -> node.name().equals(table))
        .map(NodeTable::columns)
        .findFirst()
        .orElseGet(() ->
            edges.stream()
                .filter(edge -> edge.name().equals(table))
                .map(EdgeTable::columns)
                .findFirst()
                .orElse(List.of()));
  }
}
