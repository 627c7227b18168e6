package drydock.operations.frame;

import drydock.contract.FailureTypes;
import drydock.operations.journal.JournalActivities;
import drydock.operations.plan.Calls;
import drydock.operations.waits.FrameOptions;
import drydock.operations.waits.NodeOptions;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Every activity stub of the frame; the one owner of retries.
final class FrameStubs {
  private final FrameOptions options;
  private final @Nullable NodeOptions nodes;
  private final RetryOptions backingOff;
  private final RetryOptions looking;

  /// @param nodes null for an operation that calls no node
  FrameStubs(FrameOptions options, @Nullable NodeOptions nodes) {
    this.options = options;
    this.nodes = nodes;
    this.backingOff =
        retry()
            .setInitialInterval(options.firstRetry())
            .setBackoffCoefficient(2)
            .setMaximumInterval(options.longestRetry())
            .build();
    this.looking =
        retry()
            .setInitialInterval(options.look())
            .setBackoffCoefficient(1)
            .setMaximumInterval(options.look())
            .build();
  }

  /// Moves in the ledger. Local, because a real server spends more on an activity than they cost.
  JournalActivities journal() {
    return Workflow.newLocalActivityStub(
        JournalActivities.class,
        LocalActivityOptions.newBuilder()
            .setStartToCloseTimeout(options.ledgerTimeout())
            .setScheduleToCloseTimeout(options.patience())
            .setRetryOptions(backingOff)
            .build());
  }

  /// Looks at the ledger until something is as it should be. A look that is cancelled is not waited
  /// for: the next one, or giving up, asks the ledger anyway.
  JournalActivities looking(String summary, Duration deadline) {
    return remote(
        JournalActivities.class, summary, deadline, looking, ActivityCancellationType.TRY_CANCEL);
  }

  JournalActivities looking(String summary) {
    return looking(summary, options.patience());
  }

  /// A step that may fail: its budget spent, the operation turns round.
  Calls forward(String summary) {
    return calls(summary, options.stepBudget(), null, nodes);
  }

  /// A step that waits for something else; its deadline spent, the operation turns round.
  Calls waiting(String summary, Duration deadline) {
    return calls(summary, deadline, deadline, nodes);
  }

  /// An undo, or a step after the point of no return: its budget spent, an operator is needed.
  Calls forced(String summary) {
    Duration budget = options.forcedBudget();
    return calls(summary, budget, null, nodes == null ? null : nodes.atLeast(budget));
  }

  private Calls calls(
      String summary, Duration budget, @Nullable Duration deadline, @Nullable NodeOptions waits) {
    return new Calling(summary, options.stepTimeout(), budget, backingOff, deadline, waits);
  }

  private <A> A remote(
      Class<A> activities,
      String summary,
      Duration budget,
      RetryOptions retry,
      ActivityCancellationType cancelled) {
    Duration attempt = options.stepTimeout().compareTo(budget) < 0 ? options.stepTimeout() : budget;
    return Workflow.newActivityStub(
        activities,
        ActivityOptions.newBuilder()
            .setStartToCloseTimeout(attempt)
            .setScheduleToCloseTimeout(budget)
            .setRetryOptions(retry)
            .setCancellationType(cancelled)
            .setSummary(summary)
            .build());
  }

  private static RetryOptions.Builder retry() {
    return RetryOptions.newBuilder().setDoNotRetry(FailureTypes.NOT_THE_DRIVER);
  }
}
