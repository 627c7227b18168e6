package drydock.proof.soak;

import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param kill the pause between two kills, on average
/// @param rest how long everything may take to come to rest in the end
/// @param terminate whether runs are terminated too; null where that follows from whether somebody
///   looks for terminated runs
/// @param settings of the workers, as they take them on their command line
record SoakOptions(
    Duration length,
    int callers,
    int workers,
    int families,
    long seed,
    Duration kill,
    Duration rest,
    @Nullable Boolean terminate,
    List<String> settings) {
  /// The schedule that finds runs which were terminated and has them taken over.
  private static final String FINDER = "drydock-finder";

  SoakOptions {
    positive("--minutes", length);
    positive("--kill-seconds", kill);
    positive("--rest-seconds", rest);
    atLeastOne("--callers", callers);
    atLeastOne("--workers", workers);
    atLeastOne("--families", families);
    settings = List.copyOf(settings);
  }

  boolean terminates(SoakHouse house) {
    if (terminate != null) {
      return terminate;
    }
    try {
      ScheduleClient.newInstance(house.stubs()).getHandle(FINDER).describe();
      return true;
    } catch (ScheduleException notThere) {
      return false;
    }
  }

  private static void positive(String option, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException(option + " is " + value + "; expected more than zero");
    }
  }

  private static void atLeastOne(String option, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(option + " is " + value + "; expected at least 1");
    }
  }
}
