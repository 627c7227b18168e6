package drydock.proof.frame;

import drydock.contract.DrydockClient;
import drydock.ledger.Ledger;
import drydock.ledger.LedgerSettings;
import drydock.ledger.failpoint.Failpoints;
import drydock.operations.waits.FrameOptions;
import drydock.operations.journal.RunId;
import drydock.operations.recovery.DriverWitness;
import drydock.operations.recovery.Sight;
import drydock.operations.recovery.TaskFailure;
import drydock.operations.request.StrictDataConverter;
import drydock.operations.waits.OperationOptions;
import drydock.process.settings.TemporalSettings;
import drydock.proof.reach.Reach;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestPostgres;
import drydock.worker.settings.WorkerSettings;
import drydock.worker.temporal.SearchAttributeRegistration;
import drydock.worker.temporal.TaskQueueWorkers;
import drydock.worker.temporal.TemporalWitness;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.util.Optional;

/// What every test of a running frame stands in: a database of its own and short waits.
public final class House {
  public static final FrameOptions FAST =
      new FrameOptions(
          Duration.ofSeconds(10),
          Duration.ofMinutes(2),
          Duration.ofMinutes(2),
          Duration.ofSeconds(2),
          Duration.ofSeconds(10),
          Duration.ofMillis(50),
          Duration.ofSeconds(1),
          Duration.ofSeconds(60),
          Duration.ofMillis(300),
          Duration.ofSeconds(1),
          Duration.ofHours(1));

  /// An undo, or a step past the point of no return, needs an operator after two seconds.
  public static final FrameOptions IMPATIENT =
      new FrameOptions(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofMillis(50),
          Duration.ofMillis(200),
          Duration.ofSeconds(60),
          Duration.ofMillis(200),
          Duration.ofSeconds(1),
          Duration.ofHours(1));

  public static final WorkerSettings WORKER =
      new WorkerSettings(8, 8, 8, 100, Duration.ofSeconds(5), false);

  private House() {}

  public static TestDatabase database() {
    return TestPostgres.database("ledger", House::migrate);
  }

  public static Ledger ledger(TestDatabase database) {
    return Ledger.of(settings(database));
  }

  public static LedgerSettings settings(TestDatabase database) {
    return Reach.ledger(database, 8);
  }

  public static WorkflowClientOptions strict(String namespace) {
    return WorkflowClientOptions.newBuilder()
        .setNamespace(namespace)
        .setDataConverter(new StrictDataConverter())
        .build();
  }

  public static TaskQueueWorkers workers(WorkflowClient client, String queue, Ledger ledger) {
    return workers(client, queue, ledger, FAST, Failpoints.NONE);
  }

  public static TaskQueueWorkers workers(
      WorkflowClient client,
      String queue,
      Ledger ledger,
      FrameOptions frame,
      Failpoints failpoints) {
    DriverWitness witness = witness(client.getWorkflowServiceStubs());
    return TaskQueueWorkers.start(
        client,
        queue,
        WORKER,
        worker ->
            TaskQueueWorkers.register(
                worker,
                OperationOptions.asPatientAs(frame),
                ledger.activities(frame, witness, failpoints)));
  }

  /// For what never asks what became of a driver.
  public static DriverWitness blind() {
    return new DriverWitness() {
      @Override
      public Sight look(RunId run, String namespaceId) {
        return new Sight.Unseen("nobody looks here");
      }

      @Override
      public Optional<TaskFailure> taskFailure(RunId run) {
        return Optional.empty();
      }

      @Override
      public String namespaceId() {
        return "nowhere";
      }

      @Override
      public boolean forgets() {
        return false;
      }
    };
  }

  public static DriverWitness witness(WorkflowServiceStubs stubs) {
    return new TemporalWitness(stubs, "default", Duration.ofSeconds(10), false);
  }

  /// The search attributes, made known to the server that the client is connected to.
  public static void register(WorkflowServiceStubs stubs, String target) {
    new SearchAttributeRegistration(temporal(target), stubs).ensure();
  }

  public static DrydockClient caller(WorkflowClient client, String queue) {
    return new DrydockClient(client, queue);
  }

  public static TemporalSettings temporal(String target) {
    return Reach.temporal(target);
  }

  public static void migrate(TestDatabase database) {
    try (Ledger ledger = ledger(database)) {
      ledger.migrate();
    }
  }
}
