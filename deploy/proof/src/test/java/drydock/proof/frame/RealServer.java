package drydock.proof.frame;

import drydock.contract.DrydockClient;
import drydock.contract.OperationResult;
import drydock.engines.process.Processes;
import drydock.testkit.TestTemporal;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.ResetWorkflowExecutionRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// The build's real Temporal, with what only a real server answers.
public final class RealServer implements AutoCloseable {
  private final WorkflowServiceStubs stubs =
      WorkflowServiceStubs.newServiceStubs(
          WorkflowServiceStubsOptions.newBuilder().setTarget(TestTemporal.target()).build());
  private final WorkflowClient client = WorkflowClient.newInstance(stubs, House.strict("default"));

  public RealServer() {
    House.register(stubs, TestTemporal.target());
  }

  public WorkflowClient client() {
    return client;
  }

  public WorkflowStub start(WorkflowOptions options, Object request) {
    WorkflowStub stub = client.newUntypedWorkflowStub("Rehearsal", options);
    stub.start(request);
    return stub;
  }

  public static WorkflowExecution execution(DrydockClient.Started<OperationResult> run) {
    return WorkflowExecution.newBuilder()
        .setWorkflowId(run.workflowId())
        .setRunId(run.runId())
        .build();
  }

  /// The event that ended exactly this run, once it has.
  public HistoryEvent end(WorkflowExecution run) {
    await(() -> describe(run).getWorkflowExecutionInfo().hasCloseTime());
    return client.fetchHistory(run.getWorkflowId(), run.getRunId()).getLastEvent();
  }

  public DescribeWorkflowExecutionResponse describe(WorkflowExecution run) {
    return stubs
        .blockingStub()
        .describeWorkflowExecution(
            DescribeWorkflowExecutionRequest.newBuilder()
                .setNamespace("default")
                .setExecution(run)
                .build());
  }

  /// Every place a person can reset the run to, oldest first.
  List<Long> resetPoints(WorkflowExecution run) {
    return client.fetchHistory(run.getWorkflowId(), run.getRunId()).getEvents().stream()
        .filter(event -> event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED)
        .map(HistoryEvent::getEventId)
        .toList();
  }

  /// The run that the reset started.
  WorkflowExecution reset(WorkflowExecution run, long event) {
    String next =
        stubs
            .blockingStub()
            .resetWorkflowExecution(
                ResetWorkflowExecutionRequest.newBuilder()
                    .setNamespace("default")
                    .setWorkflowExecution(run)
                    .setReason("a person wanted to see")
                    .setWorkflowTaskFinishEventId(event)
                    .setRequestId(UUID.randomUUID().toString())
                    .build())
            .getRunId();
    return run.toBuilder().setRunId(next).build();
  }

  /// How often the step that is tried most was tried by now.
  int attempts(WorkflowExecution run) {
    return describe(run).getPendingActivitiesList().stream()
        .mapToInt(activity -> activity.getAttempt())
        .max()
        .orElse(0);
  }

  public static void await(BooleanSupplier condition) {
    if (!Processes.await(condition, Duration.ofSeconds(40))) {
      throw new AssertionError("did not come true within 40 s");
    }
  }

  @Override
  public void close() {
    stubs.shutdownNow();
  }
}
