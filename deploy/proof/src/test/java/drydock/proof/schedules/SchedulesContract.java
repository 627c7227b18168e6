package drydock.proof.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import drydock.proof.schedules.TickWorkflow.Given;
import drydock.sensors.schedule.ScheduleSpec;
import drydock.sensors.schedule.ScheduleStatus;
import drydock.sensors.schedule.ScheduledRun;
import drydock.sensors.schedule.Schedules;
import drydock.sensors.schedule.TemporalSchedules;
import drydock.sensors.schedule.UnknownSchedule;
import io.temporal.client.WorkflowClient;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What [Schedules] promises, whichever Temporal keeps them. A subclass names the server.
@Tag("contract")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SchedulesContract {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Given GIVEN = new Given("ahoy", false);
  private static final Given HELD = new Given("ahoy", true);

  private final String queue = "schedules-" + UUID.randomUUID();
  private final WorkflowServiceStubs stubs;
  private final WorkflowClient workflows;
  private final ScheduleClient people;
  private final Schedules schedules;
  private final WorkerFactory workers;
  private final Runnable closeServer;
  private String id = "";

  SchedulesContract(String target, Runnable closeServer) {
    this.closeServer = closeServer;
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(target).build());
    workflows = WorkflowClient.newInstance(stubs);
    people = ScheduleClient.newInstance(stubs);
    schedules = new TemporalSchedules(people, 1);
    workers = WorkerFactory.newInstance(workflows);
  }

  @BeforeAll
  void start_workers() {
    workers.newWorker(queue).registerWorkflowImplementationTypes(TickWorkflow.Ticking.class);
    workers.start();
  }

  @BeforeEach
  void choose_an_id() {
    id = "tick-" + UUID.randomUUID();
  }

  @AfterEach
  void leave_no_schedule() {
    schedules.remove(id);
    schedules.remove(id + "-other");
  }

  @AfterAll
  void stop_workers_and_then_the_server() {
    workers.shutdownNow();
    workers.awaitTermination(5, TimeUnit.SECONDS);
    stubs.shutdownNow();
    stubs.awaitTermination(5, TimeUnit.SECONDS);
    closeServer.run();
  }

  @Test
  void what_was_put_is_described_with_its_next_times_at_the_phase() {
    schedules.put(spec(HOUR, Duration.ofMinutes(7), GIVEN));

    ScheduleStatus seen = described();

    assertThat(seen.id()).isEqualTo(id);
    assertThat(seen.every()).isEqualTo(HOUR);
    assertThat(seen.paused()).isFalse();
    assertThat(seen.note()).isEmpty();
    assertThat(seen.recentRuns()).isEmpty();
    assertThat(seen.nextTimes()).isNotEmpty().isSorted();
    assertThat(seen.nextTimes()).allMatch(at -> at.getEpochSecond() % 3600 == 7 * 60);
    assertThat(seen.nextTimes().getFirst())
        .isBetween(Instant.now().minus(SECOND), Instant.now().plus(HOUR));
  }

  @Test
  void runs_start_at_the_interval_and_phase_under_the_schedules_id_with_the_input() {
    schedules.put(spec(Duration.ofSeconds(2), SECOND, GIVEN));

    List<ScheduledRun> runs =
        seen("two runs", status -> status.recentRuns().size() >= 2).recentRuns();

    for (ScheduledRun run : runs) {
      assertThat(run.due().getEpochSecond() % 2).isEqualTo(1);
      assertThat(run.started()).isAfterOrEqualTo(run.due());
      assertThat(run.workflowId()).isEqualTo(id + "-" + run.due());
      assertThat(answerOf(run)).isEqualTo(GIVEN);
    }
    var attributes =
        workflows
            .newUntypedWorkflowStub(runs.getFirst().workflowId())
            .describe()
            .getTypedSearchAttributes();
    assertThat(attributes.get(SearchAttributeKey.forKeyword("TemporalScheduledById")))
        .isEqualTo(id);
    assertThat(attributes.get(SearchAttributeKey.forOffsetDateTime("TemporalScheduledStartTime")))
        .isEqualTo(runs.getFirst().due().atOffset(ZoneOffset.UTC));
  }

  @Test
  void while_a_run_is_open_those_that_are_due_are_skipped_and_a_trigger_too() {
    schedules.put(spec(SECOND, Duration.ZERO, HELD));
    ScheduledRun open =
        seen("a run", status -> !status.recentRuns().isEmpty()).recentRuns().getFirst();

    schedules.trigger(id);
    passed(open.started().plusSeconds(2));

    assertThat(described().recentRuns()).containsExactly(open);
    workflows.newUntypedWorkflowStub(open.workflowId()).signal("release");
    ScheduleStatus next = seen("the next run", status -> status.recentRuns().size() == 2);
    assertThat(next.recentRuns().getLast().due()).isAfter(open.due().plusSeconds(1));
  }

  @Test
  void a_trigger_starts_a_run_now_also_in_a_pause() {
    schedules.put(spec(HOUR, Duration.ZERO, GIVEN));
    Instant before = Instant.now();

    schedules.trigger(id);
    ScheduledRun first =
        seen("a run", status -> status.recentRuns().size() == 1).recentRuns().getFirst();
    assertThat(answerOf(first)).isEqualTo(GIVEN);
    schedules.pause(id, "looked at");
    schedules.trigger(id);

    ScheduleStatus after = seen("a second run", status -> status.recentRuns().size() == 2);
    assertThat(after.paused()).isTrue();
    assertThat(after.recentRuns()).allMatch(run -> !run.started().isBefore(before));
    assertThat(answerOf(after.recentRuns().getLast())).isEqualTo(GIVEN);
  }

  @Test
  void a_schedule_without_input_starts_its_workflow_without_argument() {
    schedules.put(spec(HOUR, Duration.ZERO, null));

    schedules.trigger(id);

    ScheduledRun run =
        seen("a run", status -> status.recentRuns().size() == 1).recentRuns().getFirst();
    assertThat(answerOf(run)).isNull();
    var started = workflows.fetchHistory(run.workflowId()).getEvents().getFirst();
    assertThat(started.getWorkflowExecutionStartedEventAttributes().getInput().getPayloadsList())
        .isEmpty();
  }

  @Test
  void a_pause_stops_the_runs_with_its_note_and_resume_goes_on_with_its_own() {
    schedules.put(spec(SECOND, Duration.ZERO, GIVEN));
    seen("a run", status -> !status.recentRuns().isEmpty());

    schedules.pause(id, "Ann: the disk is full");
    ScheduleStatus paused = described();
    passed(Instant.now().plusSeconds(2));

    assertThat(paused.paused()).isTrue();
    assertThat(paused.note()).isEqualTo("Ann: the disk is full");
    assertThat(described().recentRuns()).isEqualTo(paused.recentRuns());
    Instant resumed = Instant.now();
    schedules.resume(id, "Ann: there is room");
    ScheduleStatus on =
        seen(
            "a run after resume",
            status -> status.recentRuns().size() > paused.recentRuns().size());
    assertThat(on.paused()).isFalse();
    assertThat(on.note()).isEqualTo("Ann: there is room");
    assertThat(on.recentRuns().get(paused.recentRuns().size()).due())
        .isAfter(resumed.minus(SECOND));
  }

  @Test
  void a_second_put_changes_the_schedule_and_keeps_a_persons_pause() {
    schedules.put(spec(HOUR, Duration.ZERO, GIVEN));
    people.getHandle(id).pause("Bob, on the page");

    schedules.put(spec(HOUR, Duration.ZERO, GIVEN));
    assertThat(described().paused()).isTrue();
    schedules.put(spec(Duration.ofMinutes(30), SECOND, new Given("another", false)));

    ScheduleStatus seen = described();
    assertThat(seen.every()).isEqualTo(Duration.ofMinutes(30));
    assertThat(seen.nextTimes()).isNotEmpty().allMatch(at -> at.getEpochSecond() % 1800 == 1);
    assertThat(seen.paused()).isTrue();
    assertThat(seen.note()).isEqualTo("Bob, on the page");
    schedules.trigger(id);
    ScheduledRun run =
        seen("a run", status -> !status.recentRuns().isEmpty()).recentRuns().getFirst();
    assertThat(answerOf(run)).isEqualTo(new Given("another", false));
  }

  @Test
  void a_put_of_the_same_spec_writes_nothing() {
    schedules.put(spec(HOUR, Duration.ZERO, GIVEN));
    schedules.put(spec(HOUR, Duration.ZERO, GIVEN));
    assertThat(people.getHandle(id).describe().getInfo().getLastUpdatedAt()).isNull();

    schedules.put(spec(HOUR, Duration.ZERO, HELD));

    assertThat(people.getHandle(id).describe().getInfo().getLastUpdatedAt()).isNotNull();
  }

  @Test
  void a_removed_schedule_is_gone_may_be_removed_again_and_put_anew() {
    schedules.put(spec(HOUR, Duration.ZERO, GIVEN));
    schedules.pause(id, "for good");

    schedules.remove(id);
    assertThat(schedules.describe(id)).isEmpty();
    schedules.remove(id);

    schedules.put(spec(HOUR, Duration.ZERO, GIVEN));
    assertThat(described().paused()).isFalse();
  }

  @Test
  void the_list_has_every_schedule_over_its_pages_with_pause_and_note() {
    schedules.put(spec(HOUR, Duration.ZERO, GIVEN));
    schedules.put(named(id + "-other", SECOND.multipliedBy(90), Duration.ZERO, GIVEN));
    schedules.pause(id, "listed");

    List<ScheduleStatus> both =
        Eventually.see(
            "both schedules, one paused",
            () -> schedules.list().filter(one -> one.id().startsWith(id)).toList(),
            seen -> seen.size() == 2 && seen.stream().anyMatch(ScheduleStatus::paused));

    assertThat(both)
        .extracting(ScheduleStatus::id, ScheduleStatus::every, ScheduleStatus::note)
        .containsExactlyInAnyOrder(
            tuple(id, HOUR, "listed"), tuple(id + "-other", SECOND.multipliedBy(90), ""));
  }

  @Test
  void an_unknown_id_is_named_with_what_to_do() {
    assertThat(schedules.describe(id)).isEmpty();
    assertUnknown("paused", () -> schedules.pause(id, "why"));
    assertUnknown("resumed", () -> schedules.resume(id, "why"));
    assertUnknown("triggered", () -> schedules.trigger(id));
  }

  private void assertUnknown(String action, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOf(UnknownSchedule.class)
        .hasMessageContainingAll("'" + id + "'", action, "Put it first");
  }

  @Test
  void a_pause_without_a_note_is_refused_and_changes_nothing() {
    schedules.put(spec(HOUR, Duration.ZERO, GIVEN));

    assertThatThrownBy(() -> schedules.pause(id, " ")).hasMessageContainingAll(id, "note is empty");

    assertThat(described().paused()).isFalse();
  }

  private ScheduleSpec spec(Duration every, Duration phase, @Nullable Given given) {
    return named(id, every, phase, given);
  }

  private ScheduleSpec named(String name, Duration every, Duration phase, @Nullable Given given) {
    return new ScheduleSpec(name, every, phase, "Tick", queue, given, Duration.ofMinutes(1));
  }

  private ScheduleStatus described() {
    return schedules.describe(id).orElseThrow();
  }

  private ScheduleStatus seen(String what, Predicate<ScheduleStatus> wanted) {
    return Eventually.see(what, this::described, wanted);
  }

  private static void passed(Instant moment) {
    Eventually.see("the clock at " + moment, Instant::now, moment::isBefore);
  }

  private @Nullable Given answerOf(ScheduledRun run) {
    return workflows.newUntypedWorkflowStub(run.workflowId()).getResult(Given.class);
  }
}
