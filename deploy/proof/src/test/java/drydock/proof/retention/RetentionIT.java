package drydock.proof.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drydock.engines.process.Processes;
import drydock.ledger.Ledger;
import drydock.operations.retention.Forgotten;
import drydock.operations.retention.RetentionActivities;
import drydock.operations.retention.RetentionRequest;
import drydock.operations.retention.RetentionWorkflow;
import drydock.operations.waits.OperationOptions;
import drydock.process.temporal.TemporalConnection;
import drydock.proof.frame.House;
import drydock.proof.reach.Reach;
import drydock.sensors.schedule.ScheduleStatus;
import drydock.sensors.schedule.Schedules;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestTemporal;
import drydock.worker.schedule.EnsuredSchedules;
import drydock.worker.settings.FinderSettings;
import drydock.worker.settings.QueueSettings;
import drydock.worker.settings.RetentionSettings;
import drydock.worker.settings.Settings;
import drydock.worker.temporal.TaskQueueWorkers;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The ledger forgets by itself, on a real server.
@Tag("contract")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RetentionIT {
  private static final String QUEUE = "retention";
  private static final String ID = "drydock-retention";
  private static final int DAY = 24;
  private static final long DAY_SECONDS = 86_400;

  private final TestDatabase database = House.database();
  private final Past past = new Past(database);
  private final Ledger ledger = House.ledger(database);
  private final TemporalConnection temporal =
      TemporalConnection.of(House.temporal(TestTemporal.target()));
  private final Schedules schedules = EnsuredSchedules.at(temporal);
  private final TaskQueueWorkers workers = House.workers(temporal.client(), QUEUE, ledger);

  @BeforeAll
  void no_schedule_of_another_test() {
    schedules.remove(ID);
  }

  @AfterAll
  void stop() {
    schedules.remove(ID);
    schedules.remove("drydock-finder");
    workers.close();
    temporal.close();
    ledger.close();
  }

  @BeforeEach
  void forget_what_other_tests_left() {
    forgotten(new RetentionRequest(DAY_SECONDS, DAY_SECONDS, DAY_SECONDS, 100));
  }

  @Test
  void each_outcome_has_its_own_age_and_all_batches_are_counted() {
    for (int hours = 0; hours < 5; hours++) {
      past.ended("DONE", 3 * DAY + hours);
    }
    past.ended("UNDONE", 5 * DAY);
    past.ended("REFUSED", 2 * DAY);
    past.ended("DONE", DAY);
    past.ended("UNDONE", 3 * DAY);
    String open = past.open("RUNNING");

    assertThat(forgotten(new RetentionRequest(2 * DAY_SECONDS, 4 * DAY_SECONDS, DAY_SECONDS, 2)))
        .isEqualTo(new Forgotten(5, 1, 1));

    assertThat(past.operations()).hasSize(3).contains(open);
  }

  @Test
  void a_repeated_call_counts_on_from_where_it_was() {
    past.ended("DONE", 3 * DAY);
    TestActivityEnvironment activities = TestActivityEnvironment.newInstance();
    try {
      activities.registerActivitiesImplementations(
          ledger.activities(House.FAST, House.blind()).toArray());
      activities.setHeartbeatDetails(new Forgotten(7, 1, 0));

      assertThat(
              activities
                  .newActivityStub(RetentionActivities.class)
                  .forget(new RetentionRequest(DAY_SECONDS, DAY_SECONDS, DAY_SECONDS, 2)))
          .isEqualTo(new Forgotten(8, 1, 0));
    } finally {
      activities.close();
    }
  }

  @Test
  void less_than_a_day_is_refused_before_anything_is_forgotten() {
    WorkflowStub run =
        start(
            Map.of(
                "doneSeconds",
                3600,
                "undoneSeconds",
                DAY_SECONDS,
                "refusedSeconds",
                DAY_SECONDS,
                "batch",
                10));

    assertThat(
            catchThrowableOfType(
                WorkflowFailedException.class, () -> run.getResult(Forgotten.class)))
        .hasStackTraceContaining("doneSeconds is 3600; expected at least 86400");
  }

  @Test
  void a_worker_ensures_the_schedule_and_its_runs_forget() {
    past.ended("DONE", 3 * DAY);
    past.ended("DONE", DAY);
    int before = past.operations().size();

    assertThat(new EnsuredSchedules(settings(Duration.ofHours(1))).ensure(schedules))
        .containsExactly(ID, "drydock-finder");
    schedules.trigger(ID);

    await(before - 1);
    assertThat(status().every()).isEqualTo(Duration.ofHours(1));
    schedules.pause(ID, "a person looks into it");
    new EnsuredSchedules(settings(Duration.ofHours(2))).ensure(schedules);
    assertThat(status().every()).isEqualTo(Duration.ofHours(2));
    assertThat(status().paused()).isTrue();
  }

  private void await(int operations) {
    assertThat(
            Processes.await(() -> past.operations().size() == operations, Duration.ofSeconds(30)))
        .as("%s operations left within 30 s", operations)
        .isTrue();
  }

  private ScheduleStatus status() {
    return schedules.describe(ID).orElseThrow();
  }

  private Forgotten forgotten(RetentionRequest request) {
    return start(request).getResult(Forgotten.class);
  }

  private WorkflowStub start(Object request) {
    WorkflowStub run =
        temporal
            .client()
            .newUntypedWorkflowStub(
                RetentionWorkflow.TYPE, WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build());
    run.start(request);
    return run;
  }

  private Settings settings(Duration every) {
    return new Settings(
        House.settings(database),
        House.temporal(TestTemporal.target()),
        new QueueSettings(QUEUE),
        House.WORKER,
        OperationOptions.asPatientAs(House.FAST),
        Reach.dispatch(),
        new RetentionSettings(
            Duration.ofDays(2), Duration.ofDays(2), Duration.ofDays(2), every, 10),
        new FinderSettings(Duration.ofDays(1), Duration.ofSeconds(10), 200, 3));
  }
}
