package drydock.proof.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.contract.FailureTypes;
import drydock.contract.RehearsalRequest;
import drydock.engines.temporal.TemporalCli;
import drydock.engines.temporal.TemporalDevServer;
import drydock.engines.temporal.TemporalDevServerSpec;
import drydock.operations.finder.FinderWorkflow;
import drydock.operations.finder.Found;
import drydock.operations.waits.OperationOptions;
import drydock.proof.frame.House;
import drydock.proof.frame.RealServer;
import drydock.proof.reach.Reach;
import drydock.testkit.TestTemporal;
import drydock.worker.dispatch.Dispatcher;
import drydock.worker.dispatch.Drain;
import drydock.worker.temporal.TaskQueueWorkers;
import drydock.worker.temporal.TemporalWitness;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The ledger remembers operations, and behind the same address stands another Temporal, empty.
@Tag("contract")
@Timeout(120)
final class TemporalLostIT {
  private static final String QUEUE = "after-the-loss";

  private final Lookout before = new Lookout();
  private TemporalDevServer empty;
  private WorkflowServiceStubs stubs;
  private WorkflowClient client;
  private List<WorkflowExecution> lost;

  @BeforeEach
  void lose(@TempDir Path folder) {
    WorkflowExecution one = before.paused("lost-a", "WAIT", 2, 3_600);
    WorkflowExecution other = before.paused("lost-b", "ANNOUNCE", 4, 3);
    WorkflowExecution waiter = before.start(RehearsalRequest.of("lost-a"));
    RealServer.await(() -> before.books.waiting("lost-a") == 1);
    lost = List.of(one, other, waiter);
    // Nobody runs them any more, so nothing of them happens from here on.
    before.stopWorkers();
    empty =
        TemporalDevServer.start(
            TemporalDevServerSpec.inMemory(new TemporalCli(TestTemporal.cli()), folder),
            System.out::println);
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(empty.target()).build());
    client = WorkflowClient.newInstance(stubs, House.strict("default"));
    House.register(stubs, empty.target());
  }

  @AfterEach
  void stop() {
    lost.forEach(run ->
        before
            .server
            .client()
            .newUntypedWorkflowStub(run.getWorkflowId())
            .terminate("the test is over"));
    stubs.shutdownNow();
    empty.close();
    before.close();
  }

  @Test
  void somebody_is_told_once_and_nothing_is_taken_over_until_a_person_says_so() {
    try (TaskQueueWorkers _ = workers(false)) {
      assertThat(find().lost()).isEqualTo(3);
      assertThat(find().lost()).isEqualTo(3);

      assertThat(before.alerts("temporal-lost:%"))
          .singleElement()
          .asString()
          .contains(
              "3 open operations",
              before.operation("lost-b"),
              "Nothing was taken over",
              "{\"recovers\":\"<operation>\",\"lost\":true,\"reason\":\"...\"}");
      assertThat(before.count("alert")).isEqualTo(1);
      assertThat(before.count("run_request")).isZero();
      assertThat(before.books.events("lost-b")).containsExactly("OPENED", "CROSSED");

      takenOverByAPerson();
    }
  }

  private void takenOverByAPerson() {
    String waiter = before.operation("lost-a");
    String holder =
        before.books.one(
            "SELECT id FROM drydock.operation WHERE state = 'RUNNING' AND 'lost-a' = ANY (families)");
    assertThat(refusal(Map.of("recovers", holder)).getOriginalMessage())
        .contains("it was started in another namespace");

    ApplicationFailure gone =
        refusal(Map.of("recovers", waiter, "lost", true, "reason", "its disk burnt"));
    assertThat(gone.getType()).isEqualTo(FailureTypes.NOT_RECOVERABLE);
    assertThat(gone.getOriginalMessage()).contains("Its place was given up");
    assertThat(before.books.waiting("lost-a")).isZero();
    assertThat(
            refusal(Map.of("recovers", holder, "lost", true, "reason", "its disk burnt")).getType())
        .isEqualTo(FailureTypes.UNDONE);

    assertThat(before.books.states("lost-a")).containsExactly("UNDONE", "REFUSED");
    assertThat(before.books.effects("lost-a")).isEmpty();
    assertThat(
            before.books.one(
                "SELECT detail FROM drydock.operation_event WHERE kind = 'TAKEN_OVER'"))
        .contains("A person said so: its disk burnt");
  }

  @Test
  void a_temporal_that_forgets_by_nature_is_no_reason_to_wait() {
    try (TaskQueueWorkers _ = workers(true)) {
      Found found = find();
      assertThat(found.recoveries()).isEqualTo(2);
      assertThat(found.abandoned()).isEqualTo(1);

      Drain.run(
          new Dispatcher(before.ledger.requests(), client, QUEUE, Reach.dispatch()),
          Reach.dispatch());

      before.ends("lost-b", "DONE");
      RealServer.await(() -> !before.books.leased("lost-a"));
      assertThat(before.books.states("lost-a")).containsExactly("UNDONE", "REFUSED");
      assertThat(before.count("alert")).isZero();
    }
  }

  private TaskQueueWorkers workers(boolean forgets) {
    TemporalWitness witness =
        new TemporalWitness(stubs, "default", Duration.ofSeconds(10), forgets);
    return TaskQueueWorkers.start(
        client,
        QUEUE,
        House.WORKER,
        worker ->
            TaskQueueWorkers.register(
                worker,
                OperationOptions.asPatientAs(House.FAST),
                before.ledger.activities(House.FAST, witness)));
  }

  private Found find() {
    WorkflowStub run = run(FinderWorkflow.TYPE);
    run.start(Lookout.EVERYTHING);
    return run.getResult(Found.class);
  }

  private ApplicationFailure refusal(Map<String, ?> request) {
    WorkflowStub run = run("Rehearsal");
    run.start(request);
    return assertThatThrownBy(() -> run.getResult(Object.class))
        .cause()
        .asInstanceOf(InstanceOfAssertFactories.type(ApplicationFailure.class))
        .actual();
  }

  private WorkflowStub run(String type) {
    return client.newUntypedWorkflowStub(
        type, WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build());
  }
}
