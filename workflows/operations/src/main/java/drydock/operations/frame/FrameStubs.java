package drydock.operations.frame;

import drydock.operations.journal.JournalActivities;

import drydock.contract.FailureTypes;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/// Every activity stub of the frame; the one owner of retries.
final class FrameStubs {
  private final FrameOptions options;
  private final RetryOptions retry;

  FrameStubs(FrameOptions options) {
    this.options = options;
    this.retry =
        RetryOptions.newBuilder()
            .setInitialInterval(options.firstRetry())
            .setBackoffCoefficient(2)
            .setMaximumInterval(options.longestRetry())
            .setDoNotRetry(FailureTypes.NOT_THE_DRIVER)
            .build();
  }

  /// Moves in the ledger. Local, because a real server spends more on an activity than they cost.
  JournalActivities journal() {
    return Workflow.newLocalActivityStub(
        JournalActivities.class,
        LocalActivityOptions.newBuilder()
            .setStartToCloseTimeout(options.ledgerTimeout())
            .setScheduleToCloseTimeout(options.patience())
            .setRetryOptions(retry)
            .build());
  }

  JournalActivities waiting(String summary) {
    return remote(JournalActivities.class, summary, options.patience());
  }

  /// A step that may fail: its budget spent, the operation turns round.
  <A> A forward(Class<A> activities, String summary) {
    return remote(activities, summary, options.stepBudget());
  }

  /// A step that waits for something else; its deadline spent, the operation turns round.
  <A> A waiting(Class<A> activities, String summary, Duration deadline) {
    return remote(activities, summary, deadline);
  }

  /// An undo, or a step after the point of no return: tried until it is done.
  <A> A forced(Class<A> activities, String summary) {
    return remote(activities, summary, options.patience());
  }

  private <A> A remote(Class<A> activities, String summary, Duration budget) {
    return Workflow.newActivityStub(
        activities,
        ActivityOptions.newBuilder()
            .setStartToCloseTimeout(options.stepTimeout())
            .setScheduleToCloseTimeout(budget)
            .setRetryOptions(retry)
            .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
            .setSummary(summary)
            .build());
  }
}
