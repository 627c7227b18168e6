package drydock.node.upsert;

import drydock.node.child.Progress;
import drydock.node.ingest.IngestRecord;
import drydock.node.load.Digests;
import drydock.node.load.OpenFile;
import drydock.node.load.WorkFailed;
import drydock.operations.blueprint.MemberPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The staging log into one member. Nodes before the staged edges, edges after them: the engine
/// deletes no node that has edges.
public final class Ingesting {
  /// So many are kept in memory before they are loaded.
  private static final int TOGETHER = 50_000;

  private final OpenFile into;
  private final MemberPlan plan;
  private final Path folder;
  private final IngestLog log;
  private final Path work;
  private final Progress progress;
  private final Map<String, Rows> waiting = new LinkedHashMap<>();
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<String, Long> done = new LinkedHashMap<>();

  /// @param folder of the log
  /// @param work where rows are written on their way
  public Ingesting(
      OpenFile into, MemberPlan plan, Path folder, IngestLog log, Path work, Progress progress) {
    this.into = into;
    this.plan = plan;
    this.folder = folder;
    this.log = log;
    this.work = work;
    this.progress = progress;
  }

  public void nodes() throws WorkFailed {
    read(Table.nodes(plan));
  }

  public void edges() throws WorkFailed {
    read(Table.edges(plan));
  }

  private void read(List<Table> read) throws WorkFailed {
    tables.clear();
    read.forEach(table -> tables.put(table.name(), table));
    try {
      log.read(folder, plan.ingestOffset(), this::each);
    } catch (Stop stop) {
      throw stop.failed;
    } catch (IOException e) {
      throw WorkFailed.forNow(
          "member %s: the staging log in %s cannot be read: %s".formatted(plan.name(), folder, e));
    }
    for (Table table : read) {
      flush(table);
    }
  }

  private void each(IngestRecord record) {
    if (!record.member().equals(plan.name())) {
      return;
    }
    Table table = tables.get(record.table());
    try {
      if (table != null) {
        take(table, record);
      } else if (known(record.table())) {
        return;
      } else {
        throw WorkFailed.permanently(
            "member %s: ingest %s is for table %s; expected a table of the blueprint"
                .formatted(plan.name(), record.id(), record.table()));
      }
    } catch (WorkFailed e) {
      throw new Stop(e);
    }
  }

  private boolean known(String name) {
    return plan.nodes().stream().anyMatch(table -> table.name().equals(name))
        || plan.edges().stream().anyMatch(table -> table.name().equals(name));
  }

  private void take(Table table, IngestRecord record) throws WorkFailed {
    Rows rows = waiting.computeIfAbsent(table.name(), _ -> new Rows(table));
    IngestRecord.File file = record.file();
    if (file == null) {
      rows.add(record);
      if (rows.size() >= TOGETHER) {
        flush(table);
      }
      return;
    }
    flush(table);
    String what =
        "member %s, table %s, ingest %s".formatted(plan.name(), table.name(), record.id());
    Path path = folder.resolve(file.name());
    new Digests(List.of()).check(what, path, file.sha256());
    new Upsert(into, table, what).file(path, file.format(), file.nullMarker());
    told(table, 0);
  }

  private void flush(Table table) throws WorkFailed {
    Rows rows = waiting.get(table.name());
    if (rows == null || rows.size() == 0) {
      return;
    }
    int size = rows.size();
    Path file = work.resolve("rows.csv");
    try {
      rows.write(file);
      String what = "member %s, table %s, staging log".formatted(plan.name(), table.name());
      new Upsert(into, table, what).rows(file);
      Files.delete(file);
    } catch (IOException e) {
      throw WorkFailed.forNow("%s cannot be written: %s".formatted(file, e));
    }
    told(table, size);
  }

  private void told(Table table, int rows) {
    long all = done.merge(table.name(), (long) rows, Long::sum);
    progress.at(plan.name(), table.name(), all);
  }

  /// A failure on its way through a reader that knows nothing of it.
  private static final class Stop extends RuntimeException {
    private final transient WorkFailed failed;

    Stop(WorkFailed failed) {
      super(failed);
      this.failed = failed;
    }
  }
}
