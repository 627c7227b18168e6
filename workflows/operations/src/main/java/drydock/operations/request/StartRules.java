package drydock.operations.request;

import io.temporal.common.RetryOptions;
import io.temporal.workflow.WorkflowInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An operation must end by its own hand. What would let the server end a run without undo, or
/// start it again unasked, is refused.
public final class StartRules {
  /// What the in-process Java server writes down where no timeout was asked for.
  private static final Duration NONE = Duration.ofDays(3_650);

  private StartRules() {}

  public static @Nullable String problem(WorkflowInfo run) {
    return problem(
        run.getWorkflowRunTimeout(),
        run.getWorkflowExecutionTimeout(),
        run.getCronSchedule(),
        run.getRetryOptions());
  }

  static @Nullable String problem(
      @Nullable Duration runTimeout,
      @Nullable Duration executionTimeout,
      @Nullable String cron,
      @Nullable RetryOptions retry) {
    List<String> found = new ArrayList<>();
    if (isSet(runTimeout)) {
      found.add("a run timeout of " + runTimeout);
    }
    if (isSet(executionTimeout)) {
      found.add("an execution timeout of " + executionTimeout);
    }
    if (cron != null && !cron.isBlank()) {
      found.add("the cron schedule \"" + cron + '"');
    }
    if (retry != null) {
      found.add("a retry policy");
    }
    return found.isEmpty() ? null : sentence(found);
  }

  private static boolean isSet(@Nullable Duration timeout) {
    return timeout != null && !timeout.isZero() && !timeout.equals(NONE);
  }

  private static String sentence(List<String> found) {
    return "The run was started with "
        + String.join(" and ", found)
        + "; an operation takes none of these, because the server would end or repeat it without"
        + " undo. Nothing was touched: start it again without";
  }
}
