package drydock.proof.kills.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.operations.blueprint.Blueprint;
import drydock.operations.blueprint.Column;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.Names;
import drydock.operations.blueprint.NodeTable;
import drydock.operations.blueprint.Source;
import drydock.proof.kills.book.Deed;
import drydock.proof.kills.book.Edition;
import drydock.proof.node.Door;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What is uploaded for a deed: the same bytes however often they are asked for.
///
/// @param files by name, the blueprint last
record Cargo(Map<String, byte[]> files) {
  static final String BLUEPRINT = "blueprint.json";

  private static final NodeTable MARK = table("Mark", "word");
  private static final NodeTable CARGO = table("Cargo", "text");
  private static final ObjectMapper JSON = new ObjectMapper();

  static Cargo of(Deed deed) {
    Edition edition = Objects.requireNonNull(deed.edition());
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<MemberPlan> plans = new ArrayList<>();
    new TreeMap<>(edition.stamps())
        .forEach((member, stamp) -> {
          if (deed.linked().contains(member)) {
            plans.add(MemberPlan.link(member));
          } else {
            byte[] csv = csv(stamp);
            files.put(member + ".csv", csv);
            plans.add(plan(member, csv, edition.offset()));
          }
        });
    files.put(BLUEPRINT, json(new Blueprint(plans)));
    return new Cargo(files);
  }

  String blueprintDigest() {
    return Door.sha256(Objects.requireNonNull(files.get(BLUEPRINT)));
  }

  private static MemberPlan plan(String member, byte[] csv, long offset) {
    Source source =
        new Source("Mark", member + ".csv", Source.Format.CSV, Door.sha256(csv), null, 1L);
    return member.equals(Names.PARENT)
        ? MemberPlan.build(member, List.of(MARK, CARGO), List.of(), List.of(source))
            .withIngest(offset)
        : MemberPlan.build(member, List.of(MARK), List.of(), List.of(source));
  }

  private static NodeTable table(String name, String column) {
    return new NodeTable(
        name, "id", List.of(new Column("id", "STRING"), new Column(column, "STRING")));
  }

  private static byte[] csv(String stamp) {
    return ("id,word\nstamp," + stamp + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] json(Blueprint blueprint) {
    try {
      return JSON.writeValueAsBytes(blueprint);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
