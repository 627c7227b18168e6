package drydock.proof.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.contract.RehearsalRequest;
import drydock.contract.RehearsalWorkflow;
import drydock.engines.process.Ports;
import drydock.engines.process.Processes;
import drydock.ledger.Ledger;
import drydock.process.settings.TemporalSettings;
import drydock.process.temporal.TemporalConnection;
import drydock.proof.frame.Books;
import drydock.proof.frame.House;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestTemporal;
import drydock.worker.temporal.SearchAttributeRegistration;
import drydock.worker.temporal.TaskQueueWorkers;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.Worker;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UpgradeCheckIT {
  private static final String STANDING = "upgrade-standing";
  private static final String ELSEWHERE = "upgrade-elsewhere";
  private static final String MIXED = "upgrade-mixed";

  private final TestDatabase database = House.database();
  private final TestDatabase untouched = House.database();
  private final Books books = new Books(database);
  private final Ledger ledger = House.ledger(database);
  private final TemporalConnection temporal =
      TemporalConnection.of(House.temporal(TestTemporal.target()));
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<String> runs = new ArrayList<>();

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  void start() {
    open.add(ledger);
    open.add(temporal);
    TemporalSettings settings = House.temporal(TestTemporal.target());
    new SearchAttributeRegistration(settings, temporal.stubs()).ensure();
  }

  @AfterAll
  void stop() throws Exception {
    for (String run : runs) {
      client().newUntypedWorkflowStub(run).terminate("seen");
    }
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void no_open_history_is_no_failure_and_is_said() throws Exception {
    Checked checked = check(untouched, "upgrade-nobody");

    assertThat(checked.err()).isEmpty();
    assertThat(checked.out()).contains("no history is open");
    assertThat(checked.exit()).isZero();
  }

  /// One on our queue; one that only the ledger knows of, as if the listing were behind.
  @Test
  void histories_of_this_version_replay_wherever_they_stand() throws Exception {
    open.add(House.workers(client(), STANDING, ledger));
    open.add(House.workers(client(), ELSEWHERE, ledger));
    List<WorkflowStub> standing =
        List.of(
            rehearse(STANDING, "standing-a", "NOTE"),
            rehearse(STANDING, "standing-b", "WAIT"),
            rehearse(STANDING, "standing-c", "TIDY"),
            rehearse(ELSEWHERE, "standing-d", "COMMIT"));
    await(() -> standing.stream().allMatch(this::timerStarted) && listed(STANDING) == 3);
    String before = dump();

    Checked checked = check(database, STANDING);

    assertThat(checked.err()).isEmpty();
    assertThat(checked.out().strip()).isEqualTo("4 open histories replay on this jar");
    assertThat(checked.exit()).isZero();
    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void one_that_does_not_replay_is_named() throws Exception {
    WorkflowStub planted = start(MIXED, "Rehearsal", "upgrade-planted");
    try (TaskQueueWorkers _ =
        TaskQueueWorkers.start(client(), MIXED, House.WORKER, UpgradeCheckIT::plant)) {
      await(() -> timerStarted(planted));
    }
    WorkflowStub unknown = start(MIXED, "Forgotten", "upgrade-forgotten");
    await(() -> listed(MIXED) == 2);

    Checked checked = check(untouched, MIXED, "--json");

    assertThat(checked.err()).isEmpty();
    assertThat(checked.exit()).isOne();
    JsonNode json = new ObjectMapper().readTree(checked.out());
    assertThat(json.get("name").asText()).isEqualTo("upgrade-check");
    assertThat(json.get("checked").asInt()).isEqualTo(2);
    assertThat(json.get("passed").asInt()).isZero();
    assertThat(of(json, planted))
        .startsWith("Rehearsal: io.temporal.worker.NonDeterministicException")
        .doesNotContain("\n");
    assertThat(of(json, unknown)).startsWith("Forgotten: ").contains("Unknown workflow type");
  }

  @Test
  void an_operation_whose_run_temporal_does_not_know_is_never_a_yes() throws Exception {
    TestDatabase elsewhere = House.database();
    try (Connection connection = new Books(elsewhere).connection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          WITH o AS (
            INSERT INTO drydock.operation
              (kind, behaves_as, families, input, state, total, sentence)
            VALUES ('Rehearsal', 'Rehearsal', '{upgrade-lost}', '{}', 'RUNNING', 1, 'Opened') RETURNING id)
          INSERT INTO drydock.operation_driver (operation, workflow_id, run_id)
          SELECT id, 'upgrade-lost', gen_random_uuid() FROM o
          """);
    }

    Checked checked = check(elsewhere, "upgrade-nobody");

    assertThat(checked.exit()).isEqualTo(3);
    assertThat(checked.out()).isEmpty();
    assertThat(checked.err())
        .contains("1 open operations of the ledger", "workflow upgrade-lost", "does not know");
  }

  /// What no worker has looked at yet can still be taken over.
  @Test
  void a_run_that_waits_for_its_first_worker_replays() throws Exception {
    start("upgrade-waiting", "Rehearsal", "upgrade-waiting-a");
    await(() -> listed("upgrade-waiting") == 1);

    Checked checked = check(untouched, "upgrade-waiting");

    assertThat(checked.out().strip()).isEqualTo("1 open histories replay on this jar");
    assertThat(checked.exit()).isZero();
  }

  @Test
  void a_temporal_that_is_away_is_never_a_yes() throws Exception {
    String nobody = "127.0.0.1:" + Ports.free();

    Checked checked = Checked.run(folder, untouched, nobody, "upgrade-nobody", "--json");

    assertThat(checked.exit()).isEqualTo(3);
    assertThat(checked.out()).isEmpty();
    assertThat(checked.err()).contains("could not look", "Temporal at " + nobody);
  }

  private static void plant(Worker worker) {
    worker.registerWorkflowImplementationFactory(RehearsalWorkflow.class, Planted::new);
  }

  private Checked check(TestDatabase its, String queue, String... more) throws Exception {
    return Checked.run(folder, its, TestTemporal.target(), queue, more);
  }

  private WorkflowStub rehearse(String queue, String family, String pauseAt) {
    return start(
        queue,
        "Rehearsal",
        "upgrade-" + family,
        new RehearsalRequest(null, null, List.of(family), 1, null, null, pauseAt, 600));
  }

  private WorkflowStub start(String queue, String type, String workflowId) {
    return start(queue, type, workflowId, RehearsalRequest.of(workflowId));
  }

  private WorkflowStub start(
      String queue, String type, String workflowId, RehearsalRequest request) {
    WorkflowStub stub =
        client()
            .newUntypedWorkflowStub(
                type,
                WorkflowOptions.newBuilder().setTaskQueue(queue).setWorkflowId(workflowId).build());
    stub.start(request);
    runs.add(workflowId);
    return stub;
  }

  private static @Nullable String of(JsonNode json, WorkflowStub run) {
    var execution = Objects.requireNonNull(run.getExecution());
    for (JsonNode failed : json.get("failed")) {
      if (failed.get("workflowId").asText().equals(execution.getWorkflowId())
          && failed.get("runId").asText().equals(execution.getRunId())) {
        return failed.get("type").asText() + ": " + failed.get("why").asText();
      }
    }
    return null;
  }

  private long listed(String queue) {
    return client()
        .listExecutions("TaskQueue = '" + queue + "' AND ExecutionStatus = 'Running'")
        .count();
  }

  private boolean timerStarted(WorkflowStub run) {
    return client()
        .fetchHistory(Objects.requireNonNull(run.getExecution()).getWorkflowId())
        .getEvents()
        .stream()
        .anyMatch(event -> event.hasTimerStartedEventAttributes());
  }

  private String dump() {
    return String.join(
        "\n",
        books.all(
            "SELECT o::text || d::text FROM drydock.operation o JOIN drydock.operation_driver d ON d.operation = o.id ORDER BY 1"));
  }

  private WorkflowClient client() {
    return temporal.client();
  }

  private static void await(BooleanSupplier condition) {
    assertThat(Processes.await(condition, Duration.ofSeconds(30))).isTrue();
  }
}
