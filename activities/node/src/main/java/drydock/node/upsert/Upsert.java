package drydock.node.upsert;

import drydock.node.load.Copying;
import drydock.node.load.Cypher;
import drydock.node.load.EngineSays;
import drydock.node.load.OpenFile;
import drydock.node.load.WorkFailed;
import drydock.operations.blueprint.Column;
import drydock.operations.blueprint.Source.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One set of rows into one table: what is there of their keys goes, then they are loaded.
final class Upsert {
  private static final int NAMED = 3;

  private final OpenFile into;
  private final Table table;
  private final String what;

  /// @param what member, table and ingest
  Upsert(OpenFile into, Table table, String what) {
    this.into = into;
    this.table = table;
    this.what = what;
  }

  /// Rows that [Rows] wrote.
  void rows(Path file) throws WorkFailed {
    String read = csv(file, Fields.NULL);
    try {
      make(read + " WITH " + keys());
      List<String> fields = new ArrayList<>();
      boolean lists = false;
      for (int i = 0; i < table.columns().size(); i++) {
        fields.add(Fields.expression(table.columns().get(i), i));
        lists |= table.columns().get(i).isList();
      }
      String copy =
          "COPY %s FROM (%s RETURN %s)"
              .formatted(Cypher.name(table.name()), read, String.join(", ", fields));
      if (lists) {
        into.runAlone(copy);
      } else {
        into.run(copy);
      }
    } catch (EngineSays e) {
      throw e.failed(what);
    }
  }

  void file(Path file, Format format, @Nullable String nullMarker) throws WorkFailed {
    try {
      make(
          format == Format.CSV
              ? csv(file, nullMarker) + " WITH " + keys()
              : "LOAD FROM %s %s WITH %s"
                  .formatted(Cypher.text(file.toString()), Copying.PARQUET, named()));
      long _ = Copying.load(into, table.name(), file, format, nullMarker);
    } catch (EngineSays e) {
      throw e.failed(what);
    }
  }

  private void make(String keys) throws EngineSays, WorkFailed {
    if (table.edge()) {
      ends(keys);
    }
    if (into.count(table.name(), table.edge()) > 0) {
      into.run(keys + " " + table.delete());
    }
  }

  private void ends(String keys) throws EngineSays, WorkFailed {
    List<List<String>> missing = into.rows(keys + " " + table.missing());
    if (!missing.isEmpty()) {
      throw WorkFailed.permanently(
          "%s: %d rows have an end that is no row: %s%s; expected rows of %s and %s"
              .formatted(
                  what,
                  missing.size(),
                  missing.stream().limit(NAMED).map(Upsert::pair).collect(Collectors.joining(", ")),
                  missing.size() > NAMED ? ", ..." : "",
                  table.ends().getFirst().name(),
                  table.ends().getLast().name()));
    }
  }

  private static String pair(List<String> row) {
    return row.getFirst() + " -> " + row.get(1);
  }

  private String csv(Path file, @Nullable String nullMarker) {
    String fields =
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> "c" + i + " STRING")
            .collect(Collectors.joining(", "));
    return "LOAD WITH HEADERS (%s) FROM %s %s"
        .formatted(fields, Cypher.text(file.toString()), Copying.options(nullMarker, false));
  }

  private String keys() {
    return numbered(index -> Fields.expression(table.columns().get(index), index));
  }

  private String named() {
    return numbered(index -> Cypher.name(table.columns().get(index).name()));
  }

  private String numbered(IntFunction<String> expression) {
    List<Column> columns = table.columns();
    return IntStream.range(0, table.keys().size())
        .mapToObj(i -> {
          int index = table.keys().get(i);
          String type = columns.get(index).type();
          return "CAST(%s AS %s) AS k%d".formatted(expression.apply(index), type, i);
        })
        .collect(Collectors.joining(", "));
  }
}
