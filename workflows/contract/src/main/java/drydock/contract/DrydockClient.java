package drydock.contract;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The callers' door: starts operations and previews on a Temporal client the caller owns.
public final class DrydockClient {
  /// The task queue of the workers, unless an installation names another.
  public static final String TASK_QUEUE = "drydock";

  private final WorkflowClient client;
  private final String taskQueue;

  public DrydockClient(WorkflowClient client) {
    this(client, TASK_QUEUE);
  }

  public DrydockClient(WorkflowClient client, String taskQueue) {
    this.client = client;
    this.taskQueue = taskQueue;
  }

  /// Starts a rehearsal under a workflow id of its own and returns at once.
  public Started<OperationResult> start(RehearsalRequest request) {
    return start(OperationKind.REHEARSAL.workflowType(), request, OperationResult.class);
  }

  public PreviewReport preview(PreviewRequest request) {
    return start("Preview", request, PreviewReport.class).result();
  }

  private <R> Started<R> start(String type, Request request, Class<R> result) {
    WorkflowOptions options =
        WorkflowOptions.newBuilder()
            .setTaskQueue(taskQueue)
            .setWorkflowId(type + "-" + UUID.randomUUID())
            .build();
    WorkflowStub stub = client.newUntypedWorkflowStub(type, options);
    return new Started<>(stub, stub.start(request), result);
  }

  /// A run that was started; the run outlives whoever holds this.
  public static final class Started<R> {
    private final WorkflowStub stub;
    private final WorkflowExecution execution;
    private final Class<R> result;

    private Started(WorkflowStub stub, WorkflowExecution execution, Class<R> result) {
      this.stub = stub;
      this.execution = execution;
      this.result = result;
    }

    public String workflowId() {
      return execution.getWorkflowId();
    }

    public String runId() {
      return execution.getRunId();
    }

    /// Waits for the end. An operation that was refused or undone throws the SDK's
    /// `WorkflowFailedException`, whose cause carries a type from [FailureTypes].
    public R result() {
      return stub.getResult(result);
    }

    /// Asks the operation to turn round. After its point of no return this changes nothing.
    public void cancel(@Nullable String reason) {
      stub.cancel(reason);
    }
  }
}
