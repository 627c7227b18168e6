package drydock.node.work;

import drydock.node.load.Cypher;
import drydock.node.load.EngineSays;
import drydock.node.load.OpenFile;
import drydock.node.load.WorkFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads what [Export] wrote.
final class Import {
  private Import() {}

  static void run(OpenFile into, String member, Path folder) throws WorkFailed {
    if (!Files.isDirectory(folder)) {
      throw WorkFailed.permanently(
          "member %s: %s is no folder; expected an export".formatted(member, folder));
    }
    try {
      into.run("IMPORT DATABASE " + Cypher.text(folder.toString()));
      if (Files.exists(folder.resolve(Export.BY_TABLE))) {
        for (Columns table : Columns.of(into)) {
          into.run(copy(table, folder));
        }
      }
    } catch (EngineSays e) {
      throw e.failed("member %s cannot be imported".formatted(member));
    }
  }

  private static String copy(Columns table, Path folder) {
    List<String> fields = new ArrayList<>();
    if (!table.ends().isEmpty()) {
      fields.add("`_from`");
      fields.add("`_to`");
    }
    for (Columns.One column : table.all()) {
      String name = Cypher.name(column.name());
      fields.add(column.decimal() ? "CAST(%s AS %s)".formatted(name, column.type()) : name);
    }
    return "COPY %s FROM (LOAD FROM %s RETURN %s)"
        .formatted(
            Cypher.name(table.table()),
            Cypher.text(folder.resolve(table.table() + ".parquet").toString()),
            String.join(", ", fields));
  }
}
