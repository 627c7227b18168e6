package drydock.worker.settings;

import drydock.operations.retention.RetentionRequest;
import drydock.process.settings.Check;
import java.time.Duration;

/// How long ended operations and their audit are kept.
///
/// @param done from the end of an operation that was done
/// @param undone from the end of one that was undone
/// @param refused from the refusal of one
/// @param every how often the ledger forgets
/// @param batch how many operations one transaction forgets
public record RetentionSettings(
    Duration done, Duration undone, Duration refused, Duration every, int batch) {

  private static final Duration DAY = Duration.ofSeconds(RetentionRequest.LEAST_SECONDS);

  public RetentionSettings {
    Check.atLeast("done", done, DAY);
    Check.atLeast("undone", undone, DAY);
    Check.atLeast("refused", refused, DAY);
    Check.atLeast("every", every, Duration.ofMinutes(1));
    Check.range("batch", batch, 1, RetentionRequest.LARGEST_BATCH);
  }

  public RetentionRequest request() {
    return new RetentionRequest(done.toSeconds(), undone.toSeconds(), refused.toSeconds(), batch);
  }
}
