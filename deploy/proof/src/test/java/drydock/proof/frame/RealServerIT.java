package drydock.proof.frame;

import static drydock.proof.frame.RealServer.await;
import static drydock.proof.frame.RealServer.execution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drydock.contract.DrydockClient;
import drydock.contract.DrydockClient.Started;
import drydock.contract.FailureTypes;
import drydock.contract.control.CancelRequest;
import drydock.contract.OperationResult;
import drydock.contract.RehearsalRequest;
import drydock.engines.postgres.PostgresServer;
import drydock.engines.postgres.PostgresSpec;
import drydock.ledger.Ledger;
import drydock.testkit.TestDatabase;
import drydock.worker.temporal.TaskQueueWorkers;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.failure.v1.Failure;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.sdk.v1.WorkflowMetadata;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.RetryOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What only a real server does to a run: reset it, repeat it, list it, move it between workers.
@Tag("contract")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RealServerIT {
  private static final String QUEUE = "real-server";

  private final TestDatabase database = House.database();
  private final Books books = new Books(database);
  private final Ledger ledger = House.ledger(database);
  private final RealServer server = new RealServer();
  private final DrydockClient drydock = House.caller(server.client(), QUEUE);
  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeAll
  void start() {
    open.add(server);
    open.add(ledger);
    open.add(House.workers(server.client(), QUEUE, ledger));
  }

  @AfterAll
  void stop() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void a_cron_set_by_hand_is_refused_at_once() {
    WorkflowStub run =
        server.start(
            options("cron").setCronSchedule("@every 1s").build(), RehearsalRequest.of("cron"));
    WorkflowExecution first = Objects.requireNonNull(run.getExecution());

    Failure refusal = failure(first);
    server.client().newUntypedWorkflowStub("cron").terminate("seen");

    assertThat(type(refusal)).isEqualTo(FailureTypes.START_REFUSED);
    assertThat(refusal.getMessage())
        .contains("the cron schedule \"@every 1s\"", "Nothing was touched");
    assertThat(books.states("cron")).containsOnly("REFUSED");
    assertThat(books.one("SELECT count(*) FROM drydock.lease WHERE family = 'cron'"))
        .isEqualTo("0");
  }

  @Test
  void a_run_with_a_retry_policy_is_refused_and_not_repeated() {
    WorkflowStub run =
        server.start(
            options("retried")
                .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(3).build())
                .build(),
            RehearsalRequest.of("retried"));

    HistoryEvent end = server.end(Objects.requireNonNull(run.getExecution()));

    assertThat(type(end.getWorkflowExecutionFailedEventAttributes().getFailure()))
        .isEqualTo(FailureTypes.START_REFUSED);
    assertThat(end.getWorkflowExecutionFailedEventAttributes().getNewExecutionRunId()).isEmpty();
    assertThat(books.states("retried")).containsExactly("REFUSED");
  }

  @Test
  void a_workflow_id_that_was_used_is_refused() {
    server
        .start(options("twice").build(), RehearsalRequest.of("first"))
        .getResult(OperationResult.class);

    WorkflowStub second = server.start(options("twice").build(), RehearsalRequest.of("second"));

    WorkflowFailedException failed =
        catchThrowableOfType(
            WorkflowFailedException.class, () -> second.getResult(OperationResult.class));
    assertThat(failed.getCause()).hasMessageContaining(FailureTypes.OPERATION_ID_USED);
    assertThat(books.effects("second")).isEmpty();
    assertThat(books.states("second")).containsExactly("REFUSED");
  }

  @Test
  void an_operation_is_found_by_family_and_state_and_tells_its_story() {
    Started<OperationResult> run = drydock.start(request("sought", 1, null, null));
    run.result();

    await(() -> found("GraphId = 'sought' AND Phase = 'DONE'").equals(List.of(run.workflowId())));
    assertThat(found("GraphId = 'sought' AND Phase = 'RUNNING'")).isEmpty();
    WorkflowMetadata page =
        server
            .client()
            .newUntypedWorkflowStub(run.workflowId())
            .query("__temporal_workflow_metadata", WorkflowMetadata.class);
    assertThat(page.getCurrentDetails()).contains("Rehearsal of sought", "Done");
  }

  @Test
  void one_that_joined_is_cancelled_alone() {
    RehearsalRequest request =
        new RehearsalRequest("same", null, List.of("same"), 1, null, null, "CALL", 8);
    Started<OperationResult> first = drydock.start(request);
    await(() -> books.leased("same"));
    Started<OperationResult> byUpdate = drydock.start(request);
    Started<OperationResult> byTemporal = drydock.start(request);
    await(() -> server.attempts(execution(byUpdate)) >= 2);
    await(() -> server.attempts(execution(byTemporal)) >= 2);

    server
        .client()
        .newUntypedWorkflowStub(byUpdate.workflowId())
        .update("cancel", String.class, new CancelRequest("not wanted any more"));
    byTemporal.cancel("not wanted either");

    assertThat(type(failure(execution(byUpdate)))).isEqualTo(FailureTypes.CANCELLED);
    assertThat(failure(execution(byUpdate)).getMessage())
        .contains("which goes on all the same: not wanted any more");
    assertThat(server.end(execution(byTemporal)).getEventType())
        .isEqualTo(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED);
    assertThat(first.result().state()).isEqualTo("DONE");
  }

  @Test
  void a_reset_after_an_undo_changes_nothing() {
    Started<OperationResult> run = drydock.start(request("reset-undone", 2, "WAIT", null));
    assertThatThrownBy(run::result).isInstanceOf(WorkflowFailedException.class);

    assertHarmless(execution(run), "reset-undone");
  }

  @Test
  void a_reset_after_a_completion_changes_nothing() {
    Started<OperationResult> run = drydock.start(request("reset-done", 1, null, null));
    run.result();

    assertHarmless(execution(run), "reset-done");
  }

  @Test
  void a_worker_that_leaves_in_the_middle_is_replaced_by_the_other() {
    String queue = "two-workers";
    DrydockClient caller = House.caller(server.client(), queue);
    TaskQueueWorkers leaving = House.workers(server.client(), queue, ledger);
    open.add(House.workers(server.client(), queue, ledger));
    List<Started<OperationResult>> runs =
        Stream.of("two-a", "two-b", "two-c", "two-d")
            .map(family -> caller.start(request(family, 3, null, "CALL")))
            .toList();
    await(() -> books.effects("two-a").size() == 3 && books.effects("two-d").size() == 3);

    leaving.close();

    assertThat(books.state("two-a")).isEqualTo("RUNNING");
    runs.forEach(Started::result);
    Stream.of("two-a", "two-b", "two-c", "two-d")
        .forEach(family -> assertThat(books.effects(family)).hasSize(18).doesNotHaveDuplicates());
  }

  @Test
  void steps_wait_for_a_postgresql_that_is_away_and_double_nothing(@TempDir Path folder) {
    PostgresServer first = postgres(folder, 0);
    int port = first.port();
    TestDatabase away = TestDatabase.on(first, "secret");
    Books theirs = new Books(away);
    DrydockClient caller = House.caller(server.client(), "postgres-away");
    try (Ledger its = House.ledger(away)) {
      its.migrate();
      try (TaskQueueWorkers _ = House.workers(server.client(), "postgres-away", its)) {
        Started<OperationResult> run = caller.start(request("away", 2, null, "CALL"));
        await(() -> theirs.effects("away").size() == 2);
        first.close();
        await(() -> server.attempts(execution(run)) >= 2);

        try (PostgresServer _ = postgres(folder, port)) {
          assertThat(run.result().state()).isEqualTo("DONE");
          assertThat(theirs.effects("away")).hasSize(12).doesNotHaveDuplicates();
          assertThat(theirs.events("away")).containsExactly("OPENED", "CROSSED", "DONE");
        }
      }
    }
  }

  private static PostgresServer postgres(Path folder, int port) {
    return PostgresServer.start(
        new PostgresSpec(folder.resolve("pg"), port, "secret", true), System.out::println);
  }

  /// Resets the run to every place there is: each time the new run is refused, and of the books
  /// nothing changes but that a refusal is written down.
  private void assertHarmless(WorkflowExecution run, String family) {
    List<String> before = rows(family);
    List<String> effects = books.effects(family);
    List<Long> points = server.resetPoints(run);
    assertThat(points).hasSizeGreaterThan(5);
    List<String> refusals = new ArrayList<>();
    for (long point : points) {
      refusals.add(type(failure(server.reset(run, point))));
    }

    assertThat(refusals.getFirst()).isEqualTo(FailureTypes.OPERATION_ID_USED);
    assertThat(refusals.subList(1, refusals.size())).containsOnly(FailureTypes.NOT_THE_DRIVER);
    assertThat(rows(family)).isEqualTo(before);
    assertThat(books.effects(family)).isEqualTo(effects);
    assertThat(books.states(family)).containsExactly(books.states(family).getFirst(), "REFUSED");
  }

  private List<String> rows(String family) {
    String mine =
        " JOIN drydock.operation o ON o.id = t.operation WHERE ? = ANY (o.families) AND o.state <> 'REFUSED' ORDER BY 1";
    List<String> rows = new ArrayList<>();
    rows.addAll(
        books.all(
            "SELECT t::text FROM drydock.operation t WHERE ? = ANY (families) AND state <> 'REFUSED'",
            family));
    rows.addAll(books.all("SELECT t::text FROM drydock.operation_driver t" + mine, family));
    rows.addAll(books.all("SELECT t::text FROM drydock.operation_event t" + mine, family));
    rows.addAll(books.all("SELECT t::text FROM drydock.lease t WHERE family = ?", family));
    return rows;
  }

  private List<String> found(String query) {
    return server
        .client()
        .listExecutions(query)
        .map(it -> it.getExecution().getWorkflowId())
        .toList();
  }

  private Failure failure(WorkflowExecution run) {
    HistoryEvent end = server.end(run);
    assertThat(end.hasWorkflowExecutionFailedEventAttributes()).as("%s", end).isTrue();
    return end.getWorkflowExecutionFailedEventAttributes().getFailure();
  }

  private static String type(Failure failure) {
    return failure.getApplicationFailureInfo().getType();
  }

  private static WorkflowOptions.Builder options(String workflowId) {
    return WorkflowOptions.newBuilder().setTaskQueue(QUEUE).setWorkflowId(workflowId);
  }

  private static RehearsalRequest request(
      String family, int items, @Nullable String failAt, @Nullable String pauseAt) {
    return new RehearsalRequest(
        null, null, List.of(family), items, null, failAt, pauseAt, pauseAt == null ? null : 3);
  }
}
