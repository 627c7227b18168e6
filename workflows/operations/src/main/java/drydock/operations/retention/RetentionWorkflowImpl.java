package drydock.operations.retention;

import drydock.operations.stub.LedgerStubs;
import java.time.Duration;

public final class RetentionWorkflowImpl implements RetentionWorkflow {
  /// Longer than one batch may take, short enough that another worker goes on the same hour.
  private static final Duration HEARTBEAT = Duration.ofMinutes(5);

  /// A first run after years of history; the next one goes on with what is left.
  private static final Duration LONGEST = Duration.ofHours(12);

  private final RetentionActivities ledger =
      LedgerStubs.lengthy(
          RetentionActivities.class, "forget what is over and old enough", HEARTBEAT, LONGEST);

  @Override
  public Forgotten forget(RetentionRequest request) {
    return ledger.forget(request);
  }
}
