package drydock.proof.bench.node;

import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.node.volume.Sha256;
import drydock.operations.blueprint.Blueprint;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is uploaded for one operation.
public final class Freight {
  static final String BLUEPRINT = "blueprint.json";

  private final Path folder;

  Freight(Path folder) {
    this.folder = folder;
  }

  /// @return the digest of the written blueprint
  public String blueprint(List<MemberPlan> members) throws IOException {
    return put(BLUEPRINT, new ObjectMapper().writeValueAsString(new Blueprint(members)));
  }

  /// A few rows, as text.
  public Source rows(String table, String text) throws IOException {
    String file = table.toLowerCase(java.util.Locale.ROOT) + ".csv";
    String digest = put(file, text);
    return new Source(table, file, Source.Format.CSV, digest, null, text.lines().count() - 1);
  }

  /// Many rows, which lie elsewhere already: a second name for the file.
  public Source rows(String table, Rows rows) throws IOException {
    Files.createDirectories(folder);
    String file = rows.file().getFileName().toString();
    Files.createLink(folder.resolve(file), rows.file());
    return new Source(table, file, Source.Format.CSV, rows.sha256(), null, rows.count());
  }

  private String put(String name, String content) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name);
    Files.writeString(file, content);
    return Sha256.of(file);
  }
}
