package drydock.node.work;

import com.kuzudb.Connection;
import com.kuzudb.Database;
import com.kuzudb.QueryResult;
import drydock.node.child.ChildJob;
import drydock.node.child.MemberFound;
import drydock.node.engine.EngineSettings;
import drydock.node.engine.KuzuEngine;
import drydock.node.engine.Limits;
import drydock.node.engine.OpenGraph;
import drydock.node.engine.Query;
import drydock.node.ingest.IngestRecord;
import drydock.node.load.WorkFailed;
import drydock.operations.blueprint.EdgeTable;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.NodeTable;
import drydock.operations.blueprint.Source;
import drydock.operations.blueprint.Source.Format;
import drydock.operations.node.TableCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds in this process, and questions to what was built.
final class House {
  static final Sizes SIZES = new Sizes(256L << 20, 64L << 20, 1L << 34);

  final Path folder;
  private final List<Source> sources = new ArrayList<>();
  private final List<IngestRecord> log = new ArrayList<>();
  private int files;

  House(Path folder) throws Exception {
    this.folder = folder.toRealPath();
  }

  /// @param marker what stands for null
  House csv(String table, @Nullable String marker, String... lines) throws Exception {
    return file(table, Format.CSV, marker, String.join("\n", lines) + "\n");
  }

  House file(String table, Format format, @Nullable String marker, String content)
      throws Exception {
    Path file = folder.resolve("source-" + files++);
    Files.writeString(file, content);
    sources.add(
        new Source(table, file.getFileName().toString(), format, sha256(file), marker, null));
    return this;
  }

  /// A Parquet file with what a query of the engine returns.
  House parquet(String table, String query) throws Exception {
    Path file = folder.resolve("source-" + files++ + ".parquet");
    try (Database database = new Database("", 256L << 20, true, false, 1L << 30, true, -1);
        Connection connection = new Connection(database);
        QueryResult result = connection.query("COPY (" + query + ") TO '" + file + "'")) {
      if (!result.isSuccess()) {
        throw new AssertionError(result.getErrorMessage());
      }
    }
    sources.add(
        new Source(table, file.getFileName().toString(), Format.PARQUET, sha256(file), null, null));
    return this;
  }

  House rows(long rows) {
    Source last = sources.removeLast();
    sources.add(
        new Source(
            last.table(), last.file(), last.format(), last.sha256(), last.nullMarker(), rows));
    return this;
  }

  House digest(String sha256) {
    Source last = sources.removeLast();
    sources.add(
        new Source(
            last.table(), last.file(), last.format(), sha256, last.nullMarker(), last.rows()));
    return this;
  }

  House ingest(String table, List<Map<String, @Nullable Object>> rows) {
    log.add(new IngestRecord("i" + log.size(), "main", table, rows, null));
    return this;
  }

  House ingested(String table, @Nullable String marker, String content) throws Exception {
    Path file = folder.resolve("ingest-" + log.size());
    Files.writeString(file, content);
    IngestRecord.File written =
        new IngestRecord.File(
            file.getFileName().toString(), Format.CSV, marker, sha256(file), content.length());
    log.add(new IngestRecord("i" + log.size(), "main", table, List.of(), written));
    return this;
  }

  MemberPlan plan(List<NodeTable> nodes, List<EdgeTable> edges) {
    return MemberPlan.build("main", nodes, edges, sources).withIngest(log.size());
  }

  List<TableCount> build(List<NodeTable> nodes, List<EdgeTable> edges) throws WorkFailed {
    return build(plan(nodes, edges), "g.kuzu");
  }

  List<TableCount> build(MemberPlan plan, String target) throws WorkFailed {
    ChildJob.Build.Part part =
        new ChildJob.Build.Part(
            plan, folder.resolve(target).toString(), folder.toString(), folder.toString());
    return new Build(SIZES, folder, (_, _, each) -> log.forEach(each), (_, _, _) -> {})
        .run(new ChildJob.Build(List.of(part))).stream()
            .map(MemberFound::tables)
            .findFirst()
            .orElseThrow();
  }

  List<List<@Nullable Object>> ask(String query) throws Exception {
    return ask("g.kuzu", query);
  }

  List<List<@Nullable Object>> ask(String file, String query) throws Exception {
    try (OpenGraph graph = new KuzuEngine(EngineSettings.DEFAULTS).open(folder.resolve(file))) {
      Limits limits = new Limits(Duration.ofSeconds(20), 10_000, 1 << 24);
      return graph.query(new Query(query, Map.of()), limits, _ -> {}).rows();
    }
  }

  static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
