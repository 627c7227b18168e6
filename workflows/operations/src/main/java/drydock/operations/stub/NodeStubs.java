package drydock.operations.stub;

import drydock.contract.FailureTypes;
import drydock.operations.node.NodeActivities;
import drydock.operations.waits.NodeOptions;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.api.enums.v1.TimeoutType;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.TimeoutFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/// How workflows call one node; the one owner of retries. A call that was fenced off or refused is
/// not repeated. A call that nobody picks up fails early: see [#isAbsent].
public final class NodeStubs {
  private final String queue;
  private final NodeOptions options;

  private NodeStubs(String queue, NodeOptions options) {
    this.queue = queue;
    this.options = options;
  }

  /// Made inside a workflow.
  public static NodeStubs of(String instanceId, NodeOptions options) {
    return new NodeStubs(queue(instanceId), options);
  }

  /// Where the node of an instance waits for calls.
  public static String queue(String instanceId) {
    return "node:" + instanceId;
  }

  /// Whether a call failed because no node took it up in time. That attempt never began; one before
  /// it may have.
  public static boolean isAbsent(ActivityFailure failure) {
    return failure.getCause() instanceof TimeoutFailure timeout
        && timeout.getTimeoutType() == TimeoutType.TIMEOUT_TYPE_SCHEDULE_TO_START;
  }

  /// Info. A look that is cancelled is not waited for.
  public NodeActivities look(String summary) {
    return stub(
        summary, options.callTimeout(), options.callBudget(), ActivityCancellationType.TRY_CANCEL);
  }

  /// Drain, asked again until the node can prove that nobody is left. It is not waited for either:
  /// what follows a cancel is an undrain, under a higher fence.
  public NodeActivities draining(String summary, Duration deadline) {
    return stub(summary, options.callTimeout(), deadline, ActivityCancellationType.TRY_CANCEL);
  }

  /// Create, fence, unfence, undrain. Waited for, so that it does not act beside what undoes it.
  public NodeActivities brief(String summary) {
    return stub(
        summary,
        options.callTimeout(),
        options.callBudget(),
        ActivityCancellationType.WAIT_CANCELLATION_COMPLETED);
  }

  /// Stage, discard, publish, promotePrevious, verify, digest, export, delete. The node gives signs
  /// of life, and hears of a cancel by them.
  public NodeActivities lengthy(String summary) {
    ActivityOptions.Builder lengthy =
        builder(
            summary,
            options.workTimeout(),
            options.workBudget(),
            ActivityCancellationType.WAIT_CANCELLATION_COMPLETED);
    return Workflow.newActivityStub(
        NodeActivities.class, lengthy.setHeartbeatTimeout(options.heartbeat()).build());
  }

  private NodeActivities stub(
      String summary, Duration attempt, Duration budget, ActivityCancellationType cancelled) {
    return Workflow.newActivityStub(
        NodeActivities.class, builder(summary, attempt, budget, cancelled).build());
  }

  private ActivityOptions.Builder builder(
      String summary, Duration attempt, Duration budget, ActivityCancellationType cancelled) {
    return ActivityOptions.newBuilder()
        .setTaskQueue(queue)
        .setScheduleToStartTimeout(shorter(options.pickUp(), budget))
        .setStartToCloseTimeout(shorter(attempt, budget))
        .setScheduleToCloseTimeout(budget)
        .setRetryOptions(retry())
        .setCancellationType(cancelled)
        .setSummary(summary);
  }

  private RetryOptions retry() {
    return RetryOptions.newBuilder()
        .setInitialInterval(options.firstRetry())
        .setBackoffCoefficient(2)
        .setMaximumInterval(options.longestRetry())
        .setDoNotRetry(FailureTypes.NOT_THE_DRIVER, FailureTypes.NODE_REFUSED)
        .build();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
