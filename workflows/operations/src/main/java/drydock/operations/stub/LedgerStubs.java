package drydock.operations.stub;

import drydock.operations.waits.FrameOptions;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/// The activity stubs of workflows that make one call and end.
public final class LedgerStubs {
  private LedgerStubs() {}

  /// One short transaction, tried as long as a step may be.
  public static <A> A brief(Class<A> activities, FrameOptions options) {
    return Workflow.newLocalActivityStub(
        activities,
        LocalActivityOptions.newBuilder()
            .setStartToCloseTimeout(options.ledgerTimeout())
            .setScheduleToCloseTimeout(options.stepBudget())
            .setRetryOptions(retry(options.firstRetry(), options.longestRetry()))
            .build());
  }

  /// Many transactions with a heartbeat between them. Not over before it has stopped, because no
  /// two may run at once.
  ///
  /// @param heartbeat longer than what lies between two of them, so that a dead worker is replaced
  /// @param longest one attempt and all of them together
  public static <A> A lengthy(
      Class<A> activities, String summary, Duration heartbeat, Duration longest) {
    return Workflow.newActivityStub(
        activities,
        ActivityOptions.newBuilder()
            .setStartToCloseTimeout(longest)
            .setScheduleToCloseTimeout(longest)
            .setHeartbeatTimeout(heartbeat)
            .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
            .setRetryOptions(retry(Duration.ofSeconds(1), Duration.ofMinutes(1)))
            .setSummary(summary)
            .build());
  }

  private static RetryOptions retry(Duration first, Duration longest) {
    return RetryOptions.newBuilder()
        .setInitialInterval(first)
        .setBackoffCoefficient(2)
        .setMaximumInterval(longest)
        .build();
  }
}
