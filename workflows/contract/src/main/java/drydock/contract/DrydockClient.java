package drydock.contract;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.CanceledFailure;
import java.util.Optional;
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
    private static final String DONE = "DONE";

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
      try {
        return stub.getResult(result);
      } catch (WorkflowFailedException failed) {
        Optional<OperationResult> done = doneAllTheSame(failed);
        if (done.isPresent() && result.isInstance(done.get())) {
          return result.cast(done.get());
        }
        throw failed;
      }
    }

    /// The SDK reports every run that was ever asked to cancel as cancelled, also one that was past
    /// its point of no return and finished; what the run says of itself is the truth.
    private Optional<OperationResult> doneAllTheSame(WorkflowFailedException failed) {
      if (!(failed.getCause() instanceof CanceledFailure)) {
        return Optional.empty();
      }
      io.temporal.common.SearchAttributes said = stub.describe().getTypedSearchAttributes();
      String operation = said.get(SearchAttributes.OPERATION);
      return operation != null && DONE.equals(said.get(SearchAttributes.PHASE))
          ? Optional.of(new OperationResult(operation, DONE, "Done; the cancel came too late"))
          : Optional.empty();
    }

    /// Asks the operation to turn round. After its point of no return this changes nothing.
    public void cancel(@Nullable String reason) {
      stub.cancel(reason);
    }
  }
}
