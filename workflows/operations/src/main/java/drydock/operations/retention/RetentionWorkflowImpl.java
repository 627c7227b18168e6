package drydock.operations.retention;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

public final class RetentionWorkflowImpl implements RetentionWorkflow {
  /// Longer than one batch may take, short enough that another worker goes on the same hour.
  private static final Duration HEARTBEAT = Duration.ofMinutes(5);

  /// A first run after years of history; the next one goes on with what is left.
  private static final Duration LONGEST = Duration.ofHours(12);

  private final RetentionActivities ledger =
      Workflow.newActivityStub(
          RetentionActivities.class,
          ActivityOptions.newBuilder()
              .setScheduleToCloseTimeout(LONGEST)
              .setHeartbeatTimeout(HEARTBEAT)
              .setSummary("forget what is over and old enough")
              .setRetryOptions(
                  RetryOptions.newBuilder()
                      .setInitialInterval(Duration.ofSeconds(1))
                      .setMaximumInterval(Duration.ofMinutes(1))
                      .build())
              .build());

  @Override
  public Forgotten forget(RetentionRequest request) {
    return ledger.forget(request);
  }
}
