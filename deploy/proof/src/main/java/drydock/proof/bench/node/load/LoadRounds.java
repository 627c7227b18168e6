package drydock.proof.bench.node.load;

import drydock.node.engine.QueryRefused;
import drydock.proof.report.Measure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Both loads of one size. Rounds alternate, and so does who is first, so that a slow minute of the
/// machine and what the other left to the disk hit both.
record LoadRounds(long rows, List<Timed> ours, List<Double> bare) {

  static LoadRounds run(OurLoad ours, BareRuns bare, Cargo cargo, int rounds)
      throws IOException, InterruptedException, QueryRefused {
    List<Timed> timed = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    // The files are in the page cache from now on, and this JVM's code is compiled.
    ours.load(cargo);
    bare.load(cargo);
    for (int round = 0; round < rounds; round++) {
      boolean oursFirst = round % 2 == 0;
      if (oursFirst) {
        timed.add(ours.load(cargo));
      }
      seconds.add(bare.load(cargo));
      if (!oursFirst) {
        timed.add(ours.load(cargo));
      }
    }
    return new LoadRounds(cargo.rows(), timed, seconds);
  }

  List<Measure> measures(Size size, double goal) {
    String label = "_" + size.label();
    double our = Timed.median(ours, Timed::all);
    double its = Timed.median(bare, Double::doubleValue);
    double ratio = its / our;
    String name = "ratio_vs_copy" + label;
    return List.of(
        size.hasGoal() ? Measure.atLeast(name, ratio, "", goal) : Measure.plain(name, ratio, ""),
        Measure.plain("our_rows_per_s" + label, rows / our, "rows/s"),
        Measure.plain("copy_rows_per_s" + label, rows / its, "rows/s"),
        Measure.plain("our_s" + label, our, "s"),
        Measure.plain("our_start_s" + label, Timed.median(ours, Timed::start), "s"),
        Measure.plain("our_copy_s" + label, Timed.median(ours, Timed::copy), "s"),
        Measure.plain("our_seal_s" + label, Timed.median(ours, Timed::seal), "s"),
        Measure.plain("our_commit_s" + label, Timed.median(ours, Timed::commit), "s"),
        Measure.plain("copy_s" + label, its, "s"));
  }
}
