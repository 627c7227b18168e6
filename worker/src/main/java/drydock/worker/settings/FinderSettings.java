package drydock.worker.settings;

import drydock.operations.finder.FinderRequest;
import drydock.process.settings.Check;
import java.time.Duration;

/// How operations whose driver is lost, or stands still, are found.
///
/// @param every how often they are looked for
/// @param quiet only operations without a sign of life for so long are looked at
/// @param page how many operations are read at once
/// @param failedTasks how often in a row a workflow task has to fail until an alert says so
public record FinderSettings(Duration every, Duration quiet, int page, int failedTasks) {
  public FinderSettings {
    Check.atLeast("every", every, Duration.ofSeconds(1));
    Check.atLeast("quiet", quiet, Duration.ZERO);
    Check.range("page", page, 1, FinderRequest.LARGEST_PAGE);
    Check.range("failed-tasks", failedTasks, 1, FinderRequest.MOST_FAILED_TASKS);
  }

  public FinderRequest request() {
    return new FinderRequest(quiet.toMillis(), page, failedTasks);
  }
}
