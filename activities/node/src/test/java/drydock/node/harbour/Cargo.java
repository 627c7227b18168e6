package drydock.node.harbour;

import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.node.volume.Sha256;
import drydock.operations.blueprint.Blueprint;
import drydock.operations.blueprint.Column;
import drydock.operations.blueprint.EdgeTable;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.NodeTable;
import drydock.operations.blueprint.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is uploaded for one operation.
public final class Cargo {
  public static final String BLUEPRINT = "blueprint.json";

  private final Path folder;

  public Cargo(Path data, String operation) {
    this.folder = data.resolve("staging").resolve(operation);
  }

  /// Two ships, one tows the other; the first is named `word`.
  public MemberPlan ships(String member, String word) throws IOException {
    String nodes = put(member + "-ships.csv", "id,name,tons\na," + word + ",7\nb,barge,1\n");
    String edges = put(member + "-tows.csv", "from,to,since\na,b,2020-01-01\n");
    return MemberPlan.build(
        member,
        List.of(
            new NodeTable(
                "Ship",
                "id",
                List.of(
                    new Column("id", "STRING"),
                    new Column("name", "STRING"),
                    new Column("tons", "INT64")))),
        List.of(new EdgeTable("Tows", "Ship", "Ship", List.of(new Column("since", "DATE")))),
        List.of(
            new Source("Ship", member + "-ships.csv", Source.Format.CSV, nodes, null, 2L),
            new Source("Tows", member + "-tows.csv", Source.Format.CSV, edges, null, 1L)));
  }

  /// @return its digest
  public String put(String name, String content) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name);
    Files.writeString(file, content);
    return Sha256.of(file);
  }

  /// Of what was uploaded before.
  public String blueprintDigest() throws IOException {
    return Sha256.of(folder.resolve(BLUEPRINT));
  }

  /// @return its digest
  public String blueprint(List<MemberPlan> members) throws IOException {
    return put(BLUEPRINT, new ObjectMapper().writeValueAsString(new Blueprint(members)));
  }
}
