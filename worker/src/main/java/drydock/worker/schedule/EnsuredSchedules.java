package drydock.worker.schedule;

import drydock.operations.finder.FinderWorkflow;
import drydock.operations.request.StrictDataConverter;
import drydock.operations.retention.RetentionWorkflow;
import drydock.process.temporal.TemporalConnection;
import drydock.sensors.schedule.ScheduleSpec;
import drydock.sensors.schedule.Schedules;
import drydock.sensors.schedule.TemporalSchedules;
import drydock.worker.settings.Settings;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What runs by itself in every installation, brought to these settings by each worker that starts.
/// A pause that a person made stays.
public final class EnsuredSchedules {
  /// How many schedules one call of their list fetches.
  private static final int AT_ONCE = 100;

  private final List<ScheduleSpec> specs;

  public EnsuredSchedules(Settings settings) {
    specs = Stream.of(retention(settings), finder(settings)).toList();
  }

  public static Schedules at(TemporalConnection temporal) {
    return new TemporalSchedules(
        ScheduleClient.newInstance(
            temporal.stubs(),
            ScheduleClientOptions.newBuilder()
                .setNamespace(temporal.settings().namespace())
                .setDataConverter(new StrictDataConverter())
                .build()),
        AT_ONCE);
  }

  /// Returns their ids.
  public List<String> ensure(Schedules schedules) {
    specs.forEach(schedules::put);
    return specs.stream().map(ScheduleSpec::id).toList();
  }

  /// After Temporal was away, one run makes up for all that were missed: each forgets everything
  /// that is due. So the window is one interval, and no shorter than Temporal allows.
  private static ScheduleSpec retention(Settings settings) {
    Duration every = Duration.ofSeconds(settings.retention().every().toSeconds());
    return new ScheduleSpec(
        "drydock-retention",
        every,
        phase("drydock-retention", every),
        RetentionWorkflow.TYPE,
        settings.queue().taskQueue(),
        settings.retention().request(),
        every);
  }

  /// One run looks at everything that is open, so only the latest of those that were missed counts.
  private static ScheduleSpec finder(Settings settings) {
    Duration every = Duration.ofSeconds(settings.finder().every().toSeconds());
    return new ScheduleSpec(
        "drydock-finder",
        every,
        phase("drydock-finder", every),
        FinderWorkflow.TYPE,
        settings.queue().taskQueue(),
        settings.finder().request(),
        ScheduleSpec.LEAST_CATCH_UP);
  }

  /// Spread over the interval by the name: schedules that are all due at one instant hold each
  /// other up.
  private static Duration phase(String id, Duration every) {
    return Duration.ofSeconds(Math.floorMod(id.hashCode(), every.toSeconds()));
  }
}
