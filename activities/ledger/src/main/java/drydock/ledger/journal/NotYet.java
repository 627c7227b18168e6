package drydock.ledger.journal;

import drydock.contract.FailureTypes;
import drydock.operations.journal.StepCall;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;

/// How a step says that what it waits for is not there: no error, and no slot is held meanwhile.
public final class NotYet {
  private NotYet() {}

  /// @param why what it waits for
  public static ApplicationFailure of(StepCall call, String why, Duration next) {
    return ApplicationFailure.newBuilder()
        .setType(FailureTypes.NOT_YET)
        .setCategory(ApplicationErrorCategory.BENIGN)
        .setMessage(
            "%s %s %s; looks again in %d ms"
                .formatted(call.step(), call.item(), why, next.toMillis()))
        .setNextRetryDelay(next)
        .build();
  }
}
