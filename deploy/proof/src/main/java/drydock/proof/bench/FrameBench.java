package drydock.proof.bench;

import drydock.proof.report.Measure;
import drydock.proof.report.Report;
import drydock.engines.temporal.TemporalCli;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The frame against bare workflows, in turn, in one process: first on a Temporal server in memory,
/// then on one that keeps a file.
final class FrameBench {
  /// Of one rehearsal of one item: open, six steps, cross, close.
  static final int ACTIVITIES = 9;

  static final int STEPS = 6;

  private final Callers callers;
  private final int seconds;
  private final int rounds;

  FrameBench(int callers, int families, int seconds, int rounds) {
    if (families < 32 || families % callers != 0) {
      throw new IllegalArgumentException(
          "--families is "
              + families
              + "; expected at least 32 and a multiple of --callers, "
              + callers
              + ", so that no two callers want the same family");
    }
    this.callers = new Callers(callers, families);
    this.seconds = seconds;
    this.rounds = rounds;
  }

  Report report() {
    TemporalCli cli = TemporalCli.findOrBuild(Bench.ROOT, System.getenv(), System.err::println);
    FrameRounds memory = FrameRounds.measure(cli, false, callers, seconds, rounds);
    FrameRounds file = FrameRounds.measure(cli, true, callers, seconds, rounds);
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.atLeast("ratio_vs_bare", memory.ratio(), "", 0.9));
    measures.add(Measure.plain("frame_ops_per_s", memory.frame().perSecond(), "op/s"));
    measures.add(Measure.plain("bare_ops_per_s", memory.bare().perSecond(), "op/s"));
    measures.add(Measure.atLeast("file_ratio_vs_bare", file.ratio(), "", 0.9));
    measures.add(Measure.plain("file_frame_ops_per_s", file.frame().perSecond(), "op/s"));
    measures.add(Measure.plain("file_bare_ops_per_s", file.bare().perSecond(), "op/s"));
    long samples =
        memory.frame().operations()
            + memory.bare().operations()
            + file.frame().operations()
            + file.bare().operations();
    return new Report("frame", 0, params(), measures, samples);
  }

  private Map<String, Object> params() {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("callers", callers.number());
    params.put("families", callers.families());
    params.put("round_s", seconds);
    params.put("rounds", rounds);
    params.put("activities", ACTIVITIES);
    params.put("temporal", "dev server " + TemporalCli.VERSION + ": in memory, then with a file");
    params.put(
        "postgresql", "fsync off beside the server in memory, on beside the one with a file");
    return params;
  }
}
