package drydock.proof.soak;

import drydock.proof.count.Count;
import drydock.proof.report.Measure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What happened and what is wrong with it.
record Toll(
    long done,
    long undone,
    long refused,
    long kills,
    List<Measure> measures,
    List<String> violations) {

  static Toll of(Count count, Runs runs, Faults faults, Duration fire, Duration rest) {
    List<String> violations =
        Stream.of(
                count.violations().stream(),
                runs.unanswered().stream(),
                runs.answers().stream()
                    .map(answer -> answer.against(count))
                    .flatMap(Optional::stream))
            .flatMap(one -> one)
            .toList();
    long done = count.operations("DONE");
    long undone = count.operations("UNDONE");
    long refused = count.operations("REFUSED");
    List<Measure> measures =
        List.of(
            Measure.atLeast("operations_done", (double) done, "", 1),
            Measure.plain("operations_undone", (double) undone, ""),
            Measure.plain("operations_refused", (double) refused, ""),
            Measure.plain("operations_per_s", (done + undone) / (fire.toMillis() / 1e3), "op/s"),
            Measure.atLeast("worker_kills", faults.kills.get(), "", 1),
            Measure.plain("all_workers_at_once", faults.outages.get(), ""),
            Measure.plain("cancels_by_update", faults.updates.get(), ""),
            Measure.plain("cancels_by_temporal", faults.cancels.get(), ""),
            Measure.plain("terminations", faults.terminations.get(), ""),
            Measure.plain("grants_to_waiters", (double) count.events("GRANTED"), ""),
            Measure.plain("take_overs", (double) count.events("TAKEN_OVER"), ""),
            Measure.plain("rest_s", rest.toMillis() / 1e3, "s"),
            Measure.atMost("violations", violations.size(), "", 0));
    return new Toll(done, undone, refused, faults.kills.get(), measures, violations);
  }
}
