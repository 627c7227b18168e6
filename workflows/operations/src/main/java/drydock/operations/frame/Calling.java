package drydock.operations.frame;

import drydock.operations.node.NodeActivities;
import drydock.operations.plan.Calls;
import drydock.operations.stub.NodeStubs;
import drydock.operations.waits.NodeOptions;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The calls of one step, undo or look, with the budget it has.
///
/// @param attempt one attempt of a brief call
/// @param budget all attempts of a brief call
/// @param deadline of a step that waits; a node's short calls are looks then
/// @param nodes how nodes are waited for; null for an operation that calls none
record Calling(
    String summary,
    Duration attempt,
    Duration budget,
    RetryOptions retry,
    @Nullable Duration deadline,
    @Nullable NodeOptions nodes)
    implements Calls {

  @Override
  public <A> A brief(Class<A> activities) {
    return Workflow.newActivityStub(activities, options(attempt, budget).build());
  }

  @Override
  public <A> A lengthy(Class<A> activities) {
    NodeOptions waits = told();
    return Workflow.newActivityStub(
        activities,
        options(waits.workTimeout(), waits.workBudget())
            .setHeartbeatTimeout(waits.heartbeat())
            .build());
  }

  @Override
  public NodeActivities node(String instance) {
    NodeStubs stubs = NodeStubs.of(instance, told());
    return deadline == null ? stubs.brief(summary) : stubs.draining(summary, deadline);
  }

  @Override
  public NodeActivities nodeAtWork(String instance) {
    return NodeStubs.of(instance, told()).lengthy(summary);
  }

  /// A call that is cancelled is waited for, so that it does not act beside what undoes it.
  private ActivityOptions.Builder options(Duration one, Duration all) {
    return ActivityOptions.newBuilder()
        .setStartToCloseTimeout(one.compareTo(all) < 0 ? one : all)
        .setScheduleToCloseTimeout(all)
        .setRetryOptions(retry)
        .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
        .setSummary(summary);
  }

  private NodeOptions told() {
    if (nodes == null) {
      throw new IllegalStateException(
          summary + " calls a node or works long; expected a frame that was told how long to wait");
    }
    return nodes;
  }
}
