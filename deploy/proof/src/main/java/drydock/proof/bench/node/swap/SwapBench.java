package drydock.proof.bench.node.swap;

import drydock.proof.bench.node.BenchFolder;
import drydock.proof.bench.node.BenchNode;
import drydock.proof.report.Measure;
import drydock.proof.report.NeverHappened;
import drydock.proof.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What readers notice of a publish, of a small graph and of one at least ten times as large.
public final class SwapBench {
  private final SwapPlan plan;
  private final @Nullable Path folder;

  /// @param folder below which files are made; null for the system's temporary one
  public SwapBench(SwapPlan plan, @Nullable Path folder) {
    this.plan = plan;
    this.folder = folder;
  }

  public Report report() {
    try (BenchFolder made = BenchFolder.make(folder)) {
      SizeFigures small = new SizeRun(plan, plan.small()).run(made.path());
      SizeFigures large = new SizeRun(plan, plan.large()).run(made.path());
      if (large.bytes() < 10 * small.bytes()) {
        throw new NeverHappened(
            "the files had %d and %d bytes; expected them ten times apart; ask for more rows in the --large one"
                .formatted(small.bytes(), large.bytes()));
      }
      Map<String, Object> params = params(made.kind());
      List<Measure> measures = measures(small, large, params);
      return new Report("swap", 0, params, measures, small.count().reads() + large.count().reads());
    } catch (IOException e) {
      throw new NeverHappened("swap: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NeverHappened("interrupted");
    }
  }

  private List<Measure> measures(SizeFigures small, SizeFigures large, Map<String, Object> params) {
    double publishes = (double) small.windows().count() + large.windows().count();
    double failed = (double) small.count().failed() + large.count().failed();
    double mixed = (double) small.count().mixed() + large.count().mixed();
    if (failed > 0) {
      params.put("first_failure", small.count().failure() + large.count().failure());
    }
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.atLeast("publishes", publishes, "", 2.0 * plan.publishes()));
    measures.add(Measure.atMost("failed_reads", failed, "", 0));
    measures.add(Measure.atMost("mixed_reads", mixed, "", 0));
    measures.add(small.ratio("small"));
    measures.add(large.ratio("large"));
    measures.addAll(small.measures("small"));
    measures.addAll(large.measures("large"));
    return measures;
  }

  private Map<String, Object> params(String kind) {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("publishes_each", plan.publishes());
    params.put("warm_ups_each", plan.warmUps());
    params.put("readers", plan.readers());
    params.put("small_rows", plan.small());
    params.put("large_rows", plan.large());
    params.put("read_pool_mb", BenchNode.ENGINE.readPool() >> 20);
    params.put("members", "the graph and one subgraph");
    params.put("disk", kind);
    return params;
  }
}
