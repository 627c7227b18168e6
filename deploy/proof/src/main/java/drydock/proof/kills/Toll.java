package drydock.proof.kills;

import drydock.proof.kills.book.Complaints;
import drydock.proof.kills.book.Flight;
import drydock.proof.kills.book.Phase;
import drydock.proof.kills.load.Tally;
import drydock.proof.report.Measure;
import drydock.proof.report.NeverHappened;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What happened, and what is wrong with it.
final class Toll {
  /// From so many kills on, chance is no excuse.
  private static final int STRICT = 20;

  private static final List<Flight> MUST = List.of(Flight.STAGING, Flight.PUBLISH, Flight.INGEST);

  private final Tally tally;
  private final Complaints complaints;
  private final Map<Flight, Integer> flights = new EnumMap<>(Flight.class);
  private int kills;
  private int recoveries;
  private int orphans;
  private int secondStarts;
  private Duration slowest = Duration.ZERO;

  Toll(Tally tally, Complaints complaints) {
    this.tally = tally;
    this.complaints = complaints;
    for (Flight flight : Flight.values()) {
      flights.put(flight, 0);
    }
  }

  /// @param lost each kind of call once, however many of them there were
  void killed(Iterable<Flight> lost, int children) {
    kills++;
    orphans += children;
    lost.forEach(flight -> flights.merge(flight, 1, Integer::sum));
  }

  void started(Duration took, int settled) {
    recoveries += settled;
    slowest = took.compareTo(slowest) > 0 ? took : slowest;
  }

  void secondStart() {
    secondStarts++;
  }

  int kills() {
    return kills;
  }

  List<String> violations() {
    return complaints.all();
  }

  /// What was to be survived must have happened.
  void expect() {
    boolean worked = tally.calls(Phase.SWAP) > 0 && tally.ingests() > 0 && tally.reads() > 0;
    boolean met =
        kills < STRICT
            ? flights.values().stream().anyMatch(many -> many > 0)
            : MUST.stream().allMatch(flight -> lost(flight) > 0);
    if (!worked || !met || kills == 0) {
      throw new NeverHappened(
          kills
              + " kills with this in flight: "
              + flights
              + "; publishes: "
              + tally.calls(Phase.SWAP)
              + ", ingests: "
              + tally.ingests()
              + ", reads: "
              + tally.reads()
              + ". Expected some of each, and from "
              + STRICT
              + " kills on each of "
              + MUST
              + " in flight");
    }
  }

  List<Measure> measures() {
    List<Measure> all = new ArrayList<>();
    all.add(Measure.atLeast("kills", kills, "", 1));
    all.add(Measure.atMost("violations", violations().size(), "", 0));
    all.add(Measure.plain("publishes", (double) tally.calls(Phase.SWAP), ""));
    all.add(Measure.plain("undos", (double) tally.calls(Phase.PROMOTE), ""));
    all.add(Measure.plain("drains", (double) tally.calls(Phase.DRAIN), ""));
    all.add(Measure.plain("deletes", (double) tally.calls(Phase.DELETE), ""));
    all.add(Measure.plain("ingests_acknowledged", (double) tally.ingests(), ""));
    all.add(Measure.plain("reads", (double) tally.reads(), ""));
    all.add(Measure.plain("recoveries", recoveries, ""));
    all.add(Measure.plain("second_starts", secondStarts, ""));
    all.add(Measure.plain("children_left", orphans, ""));
    all.add(Measure.plain("slowest_start_s", slowest.toMillis() / 1e3, "s"));
    for (Flight flight : Flight.values()) {
      all.add(Measure.plain("killed_in_" + flight.label(), lost(flight), "kills"));
    }
    return all;
  }

  private int lost(Flight flight) {
    return Objects.requireNonNull(flights.get(flight));
  }
}
