package drydock.sensors.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A schedule as Temporal has it.
///
/// @param every its interval; null where a person gave it another rhythm, such as a calendar
/// @param note what was said at the last pause or resume; empty if nothing was
/// @param recentRuns the newest last; as many as Temporal remembers
/// @param nextTimes when it is due next, if it is not paused
public record ScheduleStatus(
    String id,
    @Nullable Duration every,
    boolean paused,
    String note,
    List<ScheduledRun> recentRuns,
    List<Instant> nextTimes) {

  public ScheduleStatus {
    recentRuns = List.copyOf(recentRuns);
    nextTimes = List.copyOf(nextTimes);
  }
}
