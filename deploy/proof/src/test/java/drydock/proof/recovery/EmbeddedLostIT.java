package drydock.proof.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.RehearsalRequest;
import drydock.contract.RehearsalWorkflow;
import drydock.dev.embedded.EmbeddedTemporal;
import drydock.ledger.Ledger;
import drydock.operations.finder.FinderWorkflow;
import drydock.operations.finder.FinderWorkflowImpl;
import drydock.operations.finder.Found;
import drydock.operations.waits.FrameOptions;
import drydock.operations.waits.OperationOptions;
import drydock.proof.frame.Books;
import drydock.proof.frame.House;
import drydock.proof.frame.RealServer;
import drydock.proof.reach.Reach;
import drydock.testkit.TestDatabase;
import drydock.worker.dispatch.Dispatcher;
import drydock.worker.dispatch.Drain;
import drydock.worker.temporal.TaskQueueWorkers;
import drydock.worker.temporal.TemporalWitness;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The in-memory runtime, which says that it forgets.
@Tag("contract")
@Timeout(120)
final class EmbeddedLostIT {
  private static final String QUEUE = "embedded";
  private static final FrameOptions FAST = House.FAST;

  private final TestDatabase database = House.database();
  private final Books books = new Books(database);
  private final Ledger ledger = House.ledger(database);

  @AfterEach
  void stop() {
    ledger.close();
  }

  @Test
  void what_was_open_before_its_restart_is_taken_over() {
    try (Life first = new Life(this::whole)) {
      first.start(
          "Rehearsal",
          new RehearsalRequest(null, null, List.of("restarted"), null, null, null, "WAIT", 3_600));
      RealServer.await(() -> books.effects("restarted").size() == 2);
    }

    try (Life second = new Life(this::whole)) {
      assertThat(second.find().recoveries()).isEqualTo(1);
      second.dispatch();
      RealServer.await(() -> books.state("restarted").equals("UNDONE"));
    }
    assertThat(books.effects("restarted")).isEmpty();
    assertThat(books.one("SELECT count(*) FROM drydock.alert")).isEqualTo("0");
  }

  @Test
  void a_run_that_failed_without_an_outcome_is_seen_there_too() {
    try (Life life = new Life(this::broken)) {
      WorkflowStub run = life.start("Rehearsal", RehearsalRequest.of("failed"));
      RealServer.await(() -> run.describe().getStatus().name().endsWith("FAILED"));

      assertThat(life.find().recoveries()).isEqualTo(1);
    }
    assertThat(books.events("failed")).containsExactly("OPENED", "CROSSED", "RECOVERY_ASKED");
  }

  private void whole(Worker worker, List<Object> activities) {
    TaskQueueWorkers.register(worker, OperationOptions.asPatientAs(FAST), activities);
  }

  private void broken(Worker worker, List<Object> activities) {
    worker.registerWorkflowImplementationFactory(RehearsalWorkflow.class, PlantedBug::ending);
    worker.registerWorkflowImplementationTypes(FinderWorkflowImpl.class);
    worker.registerActivitiesImplementations(activities.toArray());
  }

  interface Registration {
    void on(Worker worker, List<Object> activities);
  }

  /// One life of it, with a worker.
  private final class Life implements AutoCloseable {
    private final EmbeddedTemporal temporal = EmbeddedTemporal.start(0);
    private final WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(temporal.target()).build());
    private final WorkflowClient client =
        WorkflowClient.newInstance(
            stubs,
            House.strict("default").toBuilder()
                .setWorkerHeartbeatInterval(Duration.ofSeconds(-1))
                .build());
    private final TaskQueueWorkers workers;

    Life(Registration registration) {
      House.register(stubs, temporal.target());
      List<Object> activities =
          ledger.activities(
              FAST, new TemporalWitness(stubs, "default", Duration.ofSeconds(10), true));
      Consumer<Worker> all = worker -> registration.on(worker, activities);
      workers = TaskQueueWorkers.start(client, QUEUE, House.WORKER, all);
    }

    WorkflowStub start(String type, Object request) {
      WorkflowStub run =
          client.newUntypedWorkflowStub(
              type, WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build());
      run.start(request);
      return run;
    }

    Found find() {
      return start(FinderWorkflow.TYPE, Lookout.EVERYTHING).getResult(Found.class);
    }

    void dispatch() {
      Drain.run(
          new Dispatcher(ledger.requests(), client, QUEUE, Reach.dispatch()), Reach.dispatch());
    }

    @Override
    public void close() {
      workers.close();
      stubs.shutdownNow();
      temporal.close();
    }
  }
}
