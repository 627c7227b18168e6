package drydock.operations.finder;

import drydock.contract.InvalidRequest;
import drydock.contract.Request;

/// Where the finder looks, and from when on a workflow task that fails is worth a person's sleep.
///
/// @param quietMillis only operations without a sign of life for so long
/// @param page how many operations are read at once
/// @param failedTasks how often in a row a workflow task has to fail
public record FinderRequest(long quietMillis, int page, int failedTasks) implements Request {
  public static final int LARGEST_PAGE = 10_000;
  public static final int MOST_FAILED_TASKS = 100;

  public FinderRequest {
    if (quietMillis < 0) {
      throw new InvalidRequest("quietMillis", quietMillis, "a number of milliseconds, at least 0");
    }
    InvalidRequest.range("page", page, 1, LARGEST_PAGE);
    InvalidRequest.range("failedTasks", failedTasks, 1, MOST_FAILED_TASKS);
  }
}
