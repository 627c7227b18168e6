package drydock.worker.dispatch;

import com.google.protobuf.ByteString;
import drydock.ledger.request.Claimed;
import drydock.ledger.request.Wanted;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import io.temporal.api.common.v1.WorkflowType;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.api.errordetails.v1.WorkflowExecutionAlreadyStartedFailure;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.StartWorkflowExecutionRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.StatusUtils;
import java.time.Duration;

/// One call per request, without the retries of the client: the row in the ledger is the retry. Its
/// id is the request id, so asking the server again for a start whose answer was lost names the run
/// it has started.
final class Launcher {
  private final WorkflowClient client;
  private final String taskQueue;
  private final Duration callTimeout;

  Launcher(WorkflowClient client, String taskQueue, Duration callTimeout) {
    this.client = client;
    this.taskQueue = taskQueue;
    this.callTimeout = callTimeout;
  }

  Answer launch(Claimed one) {
    try {
      String run =
          client
              .getWorkflowServiceStubs()
              .blockingStub()
              .withDeadlineAfter(callTimeout)
              .startWorkflowExecution(start(one))
              .getRunId();
      return new Answer(Status.Code.OK, run, "started");
    } catch (StatusRuntimeException e) {
      Status status = e.getStatus();
      var open = StatusUtils.getFailure(e, WorkflowExecutionAlreadyStartedFailure.class);
      return new Answer(
          status.getCode(),
          open == null ? null : open.getRunId(),
          status.getCode() + ": " + status.getDescription());
    } catch (RuntimeException e) {
      return new Answer(Status.Code.UNKNOWN, null, e.toString());
    }
  }

  private StartWorkflowExecutionRequest start(Claimed one) {
    Wanted wanted = one.wanted();
    return StartWorkflowExecutionRequest.newBuilder()
        .setNamespace(client.getOptions().getNamespace())
        .setIdentity(client.getOptions().getIdentity())
        .setRequestId(one.id())
        .setWorkflowId(wanted.workflowId())
        .setWorkflowType(WorkflowType.newBuilder().setName(wanted.workflowType()))
        .setTaskQueue(TaskQueue.newBuilder().setName(taskQueue))
        .setInput(Payloads.newBuilder().addPayloads(json(wanted.input())))
        .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
        .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_FAIL)
        .build();
  }

  private static Payload json(String input) {
    return Payload.newBuilder()
        .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
        .setData(ByteString.copyFromUtf8(input))
        .build();
  }
}
