package drydock.ledger.operation;

import drydock.operations.journal.RunId;
import java.time.Duration;
import java.util.Optional;

/// The run that may act for an operation now.
///
/// @param namespaceId where it was started
/// @param missing for how long Temporal is known not to know it
public record PinnedDriver(RunId run, String namespaceId, Optional<Duration> missing) {
  public static Optional<Duration> missing(long millis) {
    return millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
  }
}
