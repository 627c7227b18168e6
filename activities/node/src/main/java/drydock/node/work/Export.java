package drydock.node.work;

import drydock.node.child.ChildJob;
import drydock.node.child.MemberFound;
import drydock.node.child.Progress;
import drydock.node.load.Cypher;
import drydock.node.load.EngineSays;
import drydock.node.load.OpenFile;
import drydock.node.load.WorkFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes logical exports. The engine's own cannot write decimals, so tables of a member that has
/// any are written one by one, with decimals as text.
final class Export {
  /// Says that the tables beside it are not the engine's own export.
  static final String BY_TABLE = "by-table";

  private Export() {}

  static List<MemberFound> run(ChildJob.Export job, Sizes sizes, Progress progress)
      throws WorkFailed {
    List<MemberFound> found = new ArrayList<>();
    for (ChildJob.Export.Part part : job.parts()) {
      progress.at(part.name(), "", 0);
      try (OpenFile file = sizes.read(part.file())) {
        List<Columns> tables = Columns.of(file);
        if (tables.stream().anyMatch(Columns::decimals)) {
          byTable(file, tables, Path.of(part.folder()));
        } else {
          file.run("EXPORT DATABASE %s (format='parquet')".formatted(Cypher.text(part.folder())));
        }
        found.add(new MemberFound(part.name(), file.tables()));
      } catch (EngineSays e) {
        throw e.failed("member %s cannot be exported".formatted(part.name()));
      } catch (IOException e) {
        throw WorkFailed.forNow("member %s cannot be exported: %s".formatted(part.name(), e));
      }
    }
    return found;
  }

  private static void byTable(OpenFile file, List<Columns> tables, Path folder)
      throws EngineSays, IOException {
    file.run("EXPORT DATABASE %s (schema_only=true)".formatted(Cypher.text(folder.toString())));
    for (Columns table : tables) {
      String to = Cypher.text(folder.resolve(table.table() + ".parquet").toString());
      file.run("COPY (%s) TO %s".formatted(select(table), to));
    }
    Files.createFile(folder.resolve(BY_TABLE));
  }

  private static String select(Columns table) {
    List<String> fields = new ArrayList<>();
    if (!table.ends().isEmpty()) {
      fields.add("a.%s AS `_from`".formatted(Cypher.name(table.ends().getFirst().key())));
      fields.add("b.%s AS `_to`".formatted(Cypher.name(table.ends().getLast().key())));
    }
    table.all().forEach(column -> fields.add(value(column)));
    String pattern = table.ends().isEmpty() ? "(x:%s)" : "(a)-[x:%s]->(b)";
    return "MATCH %s RETURN %s"
        .formatted(pattern.formatted(Cypher.name(table.table())), String.join(", ", fields));
  }

  /// Between -1 and 0 the engine prints a decimal wrong, and its opposite right.
  private static String value(Columns.One column) {
    String name = Cypher.name(column.name());
    String value = "x." + name;
    return column.decimal()
        ? "CASE WHEN %1$s < 0 THEN concat('-', CAST(-%1$s AS STRING)) ELSE CAST(%1$s AS STRING) END AS %2$s"
            .formatted(value, name)
        : value + " AS " + name;
  }
}
