package drydock.worker.temporal;

import drydock.contract.FailureTypes;
import drydock.operations.journal.RunId;
import drydock.operations.recovery.DriverWitness;
import drydock.operations.recovery.Sight;
import drydock.operations.recovery.TaskFailure;
import drydock.process.settings.TemporalSettings;
import drydock.process.temporal.TemporalConnection;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.HistoryEventFilterType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Asks Temporal what became of a driver.
public final class TemporalWitness implements DriverWitness {
  private final WorkflowServiceStubs stubs;
  private final String namespace;
  private final Duration callTimeout;
  private final boolean forgets;
  private volatile String namespaceId = "";

  /// @param forgets whether this Temporal keeps nothing over a restart
  public TemporalWitness(
      WorkflowServiceStubs stubs, String namespace, Duration callTimeout, boolean forgets) {
    this.stubs = stubs;
    this.namespace = namespace;
    this.callTimeout = callTimeout;
    this.forgets = forgets;
  }

  public static TemporalWitness at(TemporalConnection temporal) {
    TemporalSettings settings = temporal.settings();
    return new TemporalWitness(
        temporal.stubs(), settings.namespace(), settings.callTimeout(), settings.forgets());
  }

  @Override
  public Sight look(RunId run, String knownNamespaceId) {
    try {
      return status(run);
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() != Status.Code.NOT_FOUND) {
        return new Sight.Unseen(String.valueOf(e.getMessage()));
      }
    }
    try {
      return new Sight.Missing(readNamespaceId().equals(knownNamespaceId));
    } catch (StatusRuntimeException e) {
      return new Sight.Unseen(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Optional<TaskFailure> taskFailure(RunId run) {
    try {
      return Optional.of(new TaskFailures(blocking(), namespace, execution(run)).last());
    } catch (StatusRuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public String namespaceId() {
    return namespaceId.isEmpty() ? readNamespaceId() : namespaceId;
  }

  @Override
  public boolean forgets() {
    return forgets;
  }

  private String readNamespaceId() {
    namespaceId =
        blocking()
            .describeNamespace(
                DescribeNamespaceRequest.newBuilder().setNamespace(namespace).build())
            .getNamespaceInfo()
            .getId();
    return namespaceId;
  }

  private Sight status(RunId run) {
    DescribeWorkflowExecutionResponse described =
        blocking()
            .describeWorkflowExecution(
                DescribeWorkflowExecutionRequest.newBuilder()
                    .setNamespace(namespace)
                    .setExecution(execution(run))
                    .build());
    WorkflowExecutionStatus status = described.getWorkflowExecutionInfo().getStatus();
    return switch (status) {
      case WORKFLOW_EXECUTION_STATUS_RUNNING, WORKFLOW_EXECUTION_STATUS_PAUSED ->
          new Sight.Open(Math.max(0, described.getPendingWorkflowTask().getAttempt() - 1));
      case WORKFLOW_EXECUTION_STATUS_COMPLETED, WORKFLOW_EXECUTION_STATUS_CANCELED ->
          new Sight.Closed(true, status.name());
      case WORKFLOW_EXECUTION_STATUS_FAILED -> failed(run);
      case WORKFLOW_EXECUTION_STATUS_TERMINATED,
          WORKFLOW_EXECUTION_STATUS_TIMED_OUT,
          WORKFLOW_EXECUTION_STATUS_CONTINUED_AS_NEW ->
          new Sight.Closed(false, status.name());
      case WORKFLOW_EXECUTION_STATUS_UNSPECIFIED, UNRECOGNIZED ->
          new Sight.Unseen("status " + status);
    };
  }

  /// Asked for in the one way that the in-process Java server answers too.
  private Sight failed(RunId run) {
    List<HistoryEvent> end =
        blocking()
            .getWorkflowExecutionHistory(
                GetWorkflowExecutionHistoryRequest.newBuilder()
                    .setNamespace(namespace)
                    .setExecution(execution(run))
                    .setHistoryEventFilterType(
                        HistoryEventFilterType.HISTORY_EVENT_FILTER_TYPE_CLOSE_EVENT)
                    .build())
            .getHistory()
            .getEventsList();
    if (end.isEmpty() || !end.getLast().hasWorkflowExecutionFailedEventAttributes()) {
      return new Sight.Unseen("it failed, and its history does not end with a failure");
    }
    var failure = end.getLast().getWorkflowExecutionFailedEventAttributes().getFailure();
    String type = failure.getApplicationFailureInfo().getType();
    return new Sight.Closed(FailureTypes.isOutcome(type), "FAILED: " + failure.getMessage());
  }

  private static WorkflowExecution execution(RunId run) {
    return WorkflowExecution.newBuilder()
        .setWorkflowId(run.workflowId())
        .setRunId(run.runId())
        .build();
  }

  private io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub
      blocking() {
    return stubs.blockingStub().withDeadlineAfter(callTimeout.toMillis(), TimeUnit.MILLISECONDS);
  }
}
