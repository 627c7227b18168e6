package drydock.node.temporal;

import drydock.node.intent.Audit;
import drydock.node.volume.Volume;
import drydock.operations.nodereport.NodeReportAnswer;
import drydock.operations.nodereport.NodeReportRequest;
import drydock.operations.nodereport.NodeReportWorkflow;
import drydock.operations.nodereport.RecoveryAudit;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reports to the ledger: when the node starts, then again and again, and soon after something has
/// happened. One report at a time; one that fails is made anew. What the node recovered is kept
/// until the ledger has it.
public final class NodeReporting implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  /// A report is one transaction. One that takes longer found no worker: the server ends it then,
  /// so that it is not in the way of the next one.
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final WorkflowClient client;
  private final String taskQueue;
  private final String instanceId;
  private final Volume volume;
  private final ReportSource source;
  private final Duration every;
  private final Semaphore asked = new Semaphore(0);
  private final Thread reporting;
  private volatile boolean closing;
  private long number;
  private boolean failing;

  /// @param taskQueue where workers take up reports
  /// @param every the pause after a report that was taken
  public NodeReporting(
      WorkflowClient client,
      String taskQueue,
      String instanceId,
      Volume volume,
      ReportSource source,
      Duration every) {
    this.client = client;
    this.taskQueue = taskQueue;
    this.instanceId = instanceId;
    this.volume = volume;
    this.source = source;
    this.every = every;
    this.reporting = Thread.ofPlatform().daemon().name("node-report").unstarted(this::run);
  }

  /// The first report registers the node. Returns at once.
  public void start() {
    reporting.start();
  }

  /// Something has happened that the ledger has not heard of.
  public void soon() {
    asked.release();
  }

  @Override
  public void close() {
    closing = true;
    reporting.interrupt();
    try {
      reporting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!closing) {
        asked.drainPermits();
        Duration pause = report();
        asked.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      // It is being closed.
    }
  }

  /// @return how long the next one can wait
  private Duration report() {
    try {
      NodeReportRequest request = Reports.request(instanceId, ++number, source.standing());
      int taken = acknowledge(request, answered(request));
      told();
      return taken == NodeReportRequest.MOST_RECOVERIES ? Duration.ZERO : every;
    } catch (TimeoutException | IOException | RuntimeException e) {
      failed(e);
      return every.compareTo(AFTER_FAILURE) < 0 ? every : AFTER_FAILURE;
    }
  }

  /// @throws io.temporal.client.WorkflowExecutionAlreadyStarted when an earlier one is still under
  ///   way: this one is let go
  private NodeReportAnswer answered(NodeReportRequest request) throws TimeoutException {
    WorkflowStub run =
        client.newUntypedWorkflowStub(
            NodeReportWorkflow.TYPE,
            WorkflowOptions.newBuilder()
                .setWorkflowId("node-report-" + instanceId)
                .setTaskQueue(taskQueue)
                .setWorkflowIdConflictPolicy(
                    WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_FAIL)
                .setWorkflowExecutionTimeout(LONGEST)
                .build());
    run.start(request);
    return run.getResult(LONGEST.toMillis(), TimeUnit.MILLISECONDS, NodeReportAnswer.class);
  }

  /// Only what was in this report: an answer is no leave to remove anything else.
  private int acknowledge(NodeReportRequest request, NodeReportAnswer answer) throws IOException {
    Set<String> reported =
        request.recoveries().stream().map(RecoveryAudit::id).collect(Collectors.toSet());
    int taken = 0;
    for (String id : answer.acknowledged()) {
      if (reported.remove(id)) {
        Audit.acknowledged(volume, id);
        taken++;
      }
    }
    return taken;
  }

  private void told() {
    if (failing || number == 1) {
      LOG.info("the ledger has taken report {} of this node", number);
    }
    failing = false;
  }

  private void failed(Exception e) {
    if (!failing && !closing) {
      LOG.warn("report {} of this node was not taken; it is tried again: {}", number, e.toString());
    }
    failing = true;
  }
}
