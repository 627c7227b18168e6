package drydock.proof.replay;

import drydock.operations.rehearsal.RehearsalStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A history that only trouble makes. One of each sort for every step of the enum, so that a new
/// step is missed here.
///
/// @param step the step it is about, where it is about one
record HardRecording(Sort sort, @Nullable RehearsalStep step) {
  enum Sort {
    /// Open, waiting for a person at that step or its undo.
    NEEDS_OPERATOR("NeedsOperator", true),
    /// The run that took the operation over; the first was terminated before that step.
    RECOVERED("recovers", true),
    RETRIED("RETRY", false),
    SKIPPED("SKIP", false),
    DONE_BY_HAND("DONE_BY_HAND", false),
    /// Said to be done by hand, looked at and not believed, then tried again.
    DISPROVED("\"accepted\":false", false),
    WAITED("leaseGranted", false),
    GAVE_UP("GiveUp", false),
    CANCELLED_IN_THE_QUEUE("no longer wanted", false),
    CANCELLED_BY_UPDATE("changed their mind", false);

    private final String proof;
    private final boolean atEachStep;

    Sort(String proof, boolean atEachStep) {
      this.proof = proof;
      this.atEachStep = atEachStep;
    }

    /// A text only such a history holds.
    String proof() {
      return proof;
    }
  }

  static List<HardRecording> all() {
    List<HardRecording> all = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      if (sort.atEachStep) {
        Stream.of(RehearsalStep.values())
            .map(step -> new HardRecording(sort, step))
            .forEach(all::add);
      } else {
        all.add(new HardRecording(sort, null));
      }
    }
    return all;
  }

  String file() {
    return "hard/" + name() + ".json";
  }

  String family() {
    return name().replace('_', '-');
  }

  private String name() {
    return (step == null ? sort.name() : sort.name() + "_" + step.name()).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return name();
  }
}
