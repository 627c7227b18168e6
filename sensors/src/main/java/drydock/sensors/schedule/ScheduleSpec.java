package drydock.sensors.schedule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What one schedule starts, and when: at every instant that is a multiple of `every` plus `phase`
/// since the epoch.
///
/// @param id the schedule's id, and the workflow id of its runs, to which Temporal appends the time
/// @param every at least one second, in whole seconds
/// @param phase where in the interval, in whole seconds, less than `every`
/// @param input the workflow's one argument; none if null
/// @param catchUp how late a run may still start after Temporal was away; at least
///   [#LEAST_CATCH_UP]
public record ScheduleSpec(
    String id,
    Duration every,
    Duration phase,
    String workflowType,
    String taskQueue,
    @Nullable Object input,
    Duration catchUp) {

  /// Temporal silently raises a shorter window to this one.
  public static final Duration LEAST_CATCH_UP = Duration.ofSeconds(10);

  /// Temporal takes ids of 1000 bytes and appends a time of 21 to this one.
  private static final int LONGEST_ID = 200;

  public ScheduleSpec {
    expect(!id.isBlank() && id.length() <= LONGEST_ID, id, "id", id, "1 to 200 characters");
    expect(
        seconds(every) && every.toSeconds() >= 1,
        id,
        "every",
        every,
        "whole seconds, at least one");
    expect(seconds(phase), id, "phase", phase, "whole seconds, not negative");
    expect(phase.compareTo(every) < 0, id, "phase", phase, "less than the interval of " + every);
    expect(!workflowType.isBlank(), id, "workflow type", workflowType, "a name");
    expect(!taskQueue.isBlank(), id, "task queue", taskQueue, "a name");
    expect(
        catchUp.compareTo(LEAST_CATCH_UP) >= 0,
        id,
        "catch-up window",
        catchUp,
        "at least " + LEAST_CATCH_UP);
  }

  private static boolean seconds(Duration duration) {
    return !duration.isNegative() && duration.equals(Duration.ofSeconds(duration.toSeconds()));
  }

  private static void expect(
      boolean holds, String id, String subject, Object actual, String expectation) {
    if (!holds) {
      throw new IllegalArgumentException(
          "Schedule '%s': its %s is '%s'; expected: %s. It was not put."
              .formatted(id, subject, actual, expectation));
    }
  }
}
