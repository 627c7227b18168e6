package drydock.proof.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drydock.contract.DrydockClient;
import drydock.contract.DrydockClient.Started;
import drydock.contract.OperationResult;
import drydock.contract.RehearsalRequest;
import drydock.contract.SearchAttributes;
import drydock.contract.control.OperationControl;
import drydock.engines.process.Processes;
import drydock.ledger.Ledger;
import drydock.ledger.failpoint.Failpoints;
import drydock.operations.waits.FrameOptions;
import drydock.operations.waits.OperationOptions;
import drydock.testkit.TestDatabase;
import drydock.worker.temporal.TaskQueueWorkers;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert;
import org.jspecify.annotations.Nullable;

/// Rehearsals on the in-process Java server, on a real ledger of their own.
final class Rehearsals implements AutoCloseable {
  private static final String QUEUE = "rehearsals";

  private final TestDatabase database = House.database();
  private final Ledger ledger = House.ledger(database);
  private final TestWorkflowEnvironment temporal =
      TestWorkflowEnvironment.newInstance(
          TestEnvironmentOptions.newBuilder()
              .setUseTimeskipping(false)
              .setWorkflowClientOptions(House.strict("default"))
              .build());

  Rehearsals(Failpoints failpoints) {
    this(House.FAST, failpoints);
  }

  Rehearsals(FrameOptions frame, Failpoints failpoints) {
    SearchAttributes.ALL.forEach(
        key -> temporal.registerSearchAttribute(key.getName(), key.getValueType()));
    TaskQueueWorkers.register(
        temporal.newWorker(QUEUE),
        OperationOptions.asPatientAs(frame),
        ledger.activities(frame, House.witness(temporal.getWorkflowServiceStubs()), failpoints));
    temporal.start();
  }

  Books books() {
    return new Books(database);
  }

  DrydockClient drydock() {
    return House.caller(temporal.getWorkflowClient(), QUEUE);
  }

  OperationControl control(Started<OperationResult> run) {
    return temporal.getWorkflowClient().newWorkflowStub(OperationControl.class, run.workflowId());
  }

  WorkflowStub run(Started<OperationResult> run) {
    return temporal.getWorkflowClient().newUntypedWorkflowStub(run.workflowId());
  }

  WorkflowStub start(String type, Object request) {
    return start(type, type + "-" + UUID.randomUUID(), _ -> {}, request);
  }

  WorkflowStub start(
      String type, String id, Consumer<WorkflowOptions.Builder> change, Object request) {
    WorkflowOptions.Builder options =
        WorkflowOptions.newBuilder().setTaskQueue(QUEUE).setWorkflowId(id);
    change.accept(options);
    WorkflowStub stub = temporal.getWorkflowClient().newUntypedWorkflowStub(type, options.build());
    stub.start(request);
    return stub;
  }

  static RehearsalRequest request(
      String family, int items, @Nullable String failAt, @Nullable String pauseAt) {
    return new RehearsalRequest(
        null, null, List.of(family), items, null, failAt, pauseAt, pauseAt == null ? null : 5);
  }

  static ApplicationFailure failure(Started<OperationResult> run) {
    return failure(run::result);
  }

  static ApplicationFailure failure(ThrowableAssert.ThrowingCallable result) {
    WorkflowFailedException failed =
        Objects.requireNonNull(catchThrowableOfType(WorkflowFailedException.class, result));
    assertThat(failed.getCause()).isInstanceOf(ApplicationFailure.class);
    return (ApplicationFailure) Objects.requireNonNull(failed.getCause());
  }

  static ApplicationFailure refusal(ThrowableAssert.ThrowingCallable update) {
    WorkflowUpdateException refused =
        Objects.requireNonNull(catchThrowableOfType(WorkflowUpdateException.class, update));
    return (ApplicationFailure) Objects.requireNonNull(refused.getCause());
  }

  static void await(BooleanSupplier condition) {
    assertThat(Processes.await(condition, Duration.ofSeconds(20)))
        .as("came true within 20 s")
        .isTrue();
  }

  @Override
  public void close() {
    temporal.close();
    ledger.close();
  }
}
