package drydock.operations.finder;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

public final class FinderWorkflowImpl implements FinderWorkflow {
  /// Longer than looking at one operation may take, short enough that another worker goes on soon.
  private static final Duration HEARTBEAT = Duration.ofMinutes(1);

  /// No two runs overlap, so one that cannot end would keep all others from starting.
  private static final Duration LONGEST = Duration.ofHours(1);

  private final FinderActivities ledger =
      Workflow.newActivityStub(
          FinderActivities.class,
          ActivityOptions.newBuilder()
              .setScheduleToCloseTimeout(LONGEST)
              .setHeartbeatTimeout(HEARTBEAT)
              .setSummary("look after open operations")
              .setRetryOptions(
                  RetryOptions.newBuilder()
                      .setInitialInterval(Duration.ofSeconds(1))
                      .setMaximumInterval(Duration.ofMinutes(1))
                      .build())
              .build());

  @Override
  public Found find(FinderRequest request) {
    Found found = ledger.find(request);
    Workflow.setCurrentDetails(sentence(found));
    return found;
  }

  private static String sentence(Found found) {
    String looked = "Looked at " + found.looked() + " open operations";
    return found.unseen() == 0
        ? looked
        : looked
            + ". Temporal could not be asked about "
            + found.unseen()
            + " more, so nothing was decided about them: "
            + found.why();
  }
}
