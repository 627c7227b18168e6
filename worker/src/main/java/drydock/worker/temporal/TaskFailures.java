package drydock.worker.temporal;

import com.google.protobuf.ByteString;
import drydock.operations.recovery.TaskFailure;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.failure.v1.Failure;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryReverseRequest;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryReverseResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import org.jspecify.annotations.Nullable;

/// Reads from the end of a history why its workflow task does not get through. Temporal writes down
/// the first failure; the attempts after it leave nothing there.
final class TaskFailures {
  /// Behind the last task that got through there is little, unless the run is told a lot.
  private static final int PAGE = 100;

  private final WorkflowServiceBlockingStub stub;
  private final String namespace;
  private final WorkflowExecution run;

  TaskFailures(WorkflowServiceBlockingStub stub, String namespace, WorkflowExecution run) {
    this.stub = stub;
    this.namespace = namespace;
    this.run = run;
  }

  TaskFailure last() {
    String why = null;
    ByteString page = ByteString.EMPTY;
    do {
      GetWorkflowExecutionHistoryReverseResponse read = read(page);
      for (HistoryEvent event : read.getHistory().getEventsList()) {
        switch (event.getEventType()) {
          case EVENT_TYPE_WORKFLOW_TASK_COMPLETED -> {
            return new TaskFailure(event.getEventId(), said(why));
          }
          case EVENT_TYPE_WORKFLOW_TASK_FAILED, EVENT_TYPE_WORKFLOW_TASK_TIMED_OUT ->
              why = why == null ? sentence(event) : why;
          default -> {}
        }
      }
      page = read.getNextPageToken();
    } while (!page.isEmpty());
    return new TaskFailure(0, said(why));
  }

  private GetWorkflowExecutionHistoryReverseResponse read(ByteString page) {
    return stub.getWorkflowExecutionHistoryReverse(
        GetWorkflowExecutionHistoryReverseRequest.newBuilder()
            .setNamespace(namespace)
            .setExecution(run)
            .setMaximumPageSize(PAGE)
            .setNextPageToken(page)
            .build());
  }

  private static String said(@Nullable String why) {
    return why == null ? "Temporal has not written down how; see the logs of the workers" : why;
  }

  private static String sentence(HistoryEvent event) {
    return event.hasWorkflowTaskFailedEventAttributes()
        ? sentence(event.getWorkflowTaskFailedEventAttributes().getFailure())
        : "no worker finished it in time; see the logs of the workers";
  }

  /// The innermost cause: what surrounds it says only that a workflow task failed.
  private static String sentence(Failure failure) {
    Failure inner = failure;
    while (inner.hasCause()) {
      inner = inner.getCause();
    }
    String type = inner.getApplicationFailureInfo().getType();
    String at =
        inner.getStackTrace().lines().findFirst().map(line -> " " + line.strip()).orElse("");
    return (type.isEmpty() ? "" : type + ": ") + inner.getMessage() + at;
  }
}
