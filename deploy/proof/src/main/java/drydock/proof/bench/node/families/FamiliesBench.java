package drydock.proof.bench.node.families;

import drydock.node.engine.EngineSettings;
import drydock.operations.blueprint.Column;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.NodeTable;
import drydock.operations.node.NodeCall;
import drydock.proof.bench.node.BenchFolder;
import drydock.proof.bench.node.BenchNode;
import drydock.proof.bench.node.FreshJvm;
import drydock.proof.bench.node.Freight;
import drydock.proof.report.Measure;
import drydock.proof.report.NeverHappened;
import drydock.proof.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Many small families on one node: built, closed, and opened again by a fresh JVM.
public final class FamiliesBench {
  static final String QUESTION = "MATCH (s:Ship {id: 7}) RETURN s.tons";
  private static final int SHIPS = 100;

  private final int families;
  private final @Nullable Path folder;

  /// @param folder below which the node's folder is made; null for the system's temporary one
  public FamiliesBench(int families, @Nullable Path folder) {
    if (families < 1 || families > 1000) {
      throw new IllegalArgumentException("--families is " + families + "; expected from 1 to 1000");
    }
    this.families = families;
    this.folder = folder;
  }

  static String name(int number) {
    return "family-" + number;
  }

  /// What family `number` answers to [#QUESTION].
  static long known(int number) {
    return 1000L * number + 7;
  }

  public Report report() {
    try (BenchFolder made = BenchFolder.make(folder)) {
      Path data = made.path();
      long begin = System.nanoTime();
      build(data);
      double built = (System.nanoTime() - begin) / 1e9;
      return report(open(data, families), built, made.kind());
    } catch (IOException e) {
      throw new NeverHappened("families: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NeverHappened("interrupted");
    }
  }

  private void build(Path data) throws IOException, InterruptedException {
    try (BenchNode node = BenchNode.open(data, 1, 1, false)) {
      for (int number = 0; number < families; number++) {
        NodeCall call = node.call(name(number));
        node.core().create(call);
        node.build(call, 0, plan(node.freight(call), number));
        node.core().discard(call);
      }
    }
  }

  private static MemberPlan plan(Freight freight, int number) throws IOException {
    StringBuilder rows = new StringBuilder("id,tons\n");
    for (int ship = 0; ship < SHIPS; ship++) {
      rows.append(ship).append(',').append(1000L * number + ship).append('\n');
    }
    NodeTable ships =
        new NodeTable(
            "Ship", "id", List.of(new Column("id", "INT64"), new Column("tons", "INT64")));
    return MemberPlan.build(
        "main", List.of(ships), List.of(), List.of(freight.rows("Ship", rows.toString())));
  }

  /// What a fresh JVM says of the node in that folder.
  static FreshJvm.Figures open(Path data, int families) throws IOException, InterruptedException {
    FreshJvm.Figures figures =
        FreshJvm.run(
            List.of(
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"),
            System.getProperty("java.class.path"),
            OpenFamilies.class.getName(),
            List.of(data.toString(), String.valueOf(families)));
    if (figures.of("answered") != families) {
      throw new NeverHappened(figures.of("answered") + " families answered; expected " + families);
    }
    return figures;
  }

  private Report report(FreshJvm.Figures figures, double built, String kind) {
    double warm = figures.of("open_all_s");
    double grown = figures.of("rss_asked_mb") - figures.of("rss_before_mb");
    List<Measure> measures =
        List.of(
            Measure.plain("families", figures.of("answered"), ""),
            Measure.plain("start_s", figures.of("start_s"), "s"),
            Measure.plain("open_all_s", warm, "s"),
            Measure.plain("open_ms_each", warm * 1000 / families, "ms"),
            Measure.plain("ask_ms_each", figures.of("ask_ms_each"), "ms"),
            Measure.plain("rss_jvm_mb", figures.of("rss_jvm_mb"), "MB"),
            Measure.plain("rss_before_mb", figures.of("rss_before_mb"), "MB"),
            Measure.plain("rss_open_mb", figures.of("rss_after_mb"), "MB"),
            Measure.plain("rss_mb", figures.of("rss_asked_mb"), "MB"),
            Measure.plain("rss_mb_each", grown / families, "MB"),
            Measure.plain("build_s_each", built / families, "s"));
    return new Report("families", 0, params(kind), measures, families);
  }

  private Map<String, Object> params(String kind) {
    EngineSettings engine = BenchNode.ENGINE;
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("families", families);
    params.put("rows_each", SHIPS);
    params.put("read_pool_mb", engine.readPool() >> 20);
    params.put("address_space_gb", engine.addressSpace() >> 30);
    params.put("heap_mb", 512);
    params.put("disk", kind);
    return params;
  }
}
