package drydock.worker.upgrade;

import com.google.protobuf.ByteString;
import drydock.ledger.operation.OpenDrivers;
import drydock.ledger.operation.OpenDrivers.Open;
import drydock.process.settings.TemporalSettings;
import drydock.worker.settings.Settings;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsResponse;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Every run that is open, each once, a page at a time.
final class OpenRuns {
  /// A page of either side is a few hundred kilobytes at most.
  private static final int PAGE = 500;

  private final TemporalSettings temporal;
  private final String taskQueue;
  private final WorkflowServiceStubs stubs;
  private final OpenDrivers drivers;
  private final Set<Run> seen = new HashSet<>();

  OpenRuns(Settings settings, WorkflowServiceStubs stubs, OpenDrivers drivers) {
    this.temporal = settings.temporal();
    this.taskQueue = settings.queue().taskQueue();
    this.stubs = stubs;
    this.drivers = drivers;
  }

  /// The runs on our task queue, as Temporal lists them.
  void listed(Consumer<Run> consumer) {
    ByteString page = ByteString.EMPTY;
    do {
      ListWorkflowExecutionsResponse listed =
          stubs
              .blockingStub()
              .withDeadlineAfter(temporal.callTimeout())
              .listWorkflowExecutions(
                  ListWorkflowExecutionsRequest.newBuilder()
                      .setNamespace(temporal.namespace())
                      .setQuery(query())
                      .setPageSize(PAGE)
                      .setNextPageToken(page)
                      .build());
      for (WorkflowExecutionInfo info : listed.getExecutionsList()) {
        once(
            consumer, new Run(info.getExecution().getWorkflowId(), info.getExecution().getRunId()));
      }
      page = listed.getNextPageToken();
    } while (!page.isEmpty());
  }

  /// The drivers of open operations that were not listed: the listing is a little behind.
  void driving(Consumer<Run> consumer) {
    List<Open> page = drivers.after(OpenDrivers.START, PAGE);
    while (!page.isEmpty()) {
      for (Open open : page) {
        once(consumer, new Run(open.driver().workflowId(), open.driver().runId()));
      }
      page = drivers.after(page.getLast().operation(), PAGE);
    }
  }

  private void once(Consumer<Run> consumer, Run run) {
    if (seen.add(run)) {
      consumer.accept(run);
    }
  }

  private String query() {
    String queue = taskQueue.replace("\\", "\\\\").replace("'", "\\'");
    return "TaskQueue = '" + queue + "' AND ExecutionStatus = 'Running'";
  }
}
