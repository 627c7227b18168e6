package drydock.worker.settings;

import drydock.ledger.claim.ClaimRules;
import drydock.process.settings.Check;
import java.time.Duration;

/// How what was asked for is started, and what was raised is told.
///
/// @param pollInterval the pause between two looks for requests and alerts
/// @param batch how many are claimed at once
/// @param claimLapse how long a claim lasts; what a worker that died had claimed waits so long
/// @param callTimeout the longest single start of a workflow
/// @param attempts failures of one request until it is dead
/// @param firstRetry the pause after a first failure; it doubles from there
/// @param longestRetry the longest pause between two attempts
/// @param drainRounds batches at most before the workers of a start poll
/// @param drainDeadline how long that may take
public record DispatchSettings(
    Duration pollInterval,
    int batch,
    Duration claimLapse,
    Duration callTimeout,
    int attempts,
    Duration firstRetry,
    Duration longestRetry,
    int drainRounds,
    Duration drainDeadline) {

  @SuppressWarnings("ConstantValue") // a setting can be missing
  public DispatchSettings {
    Check.atLeast("poll-interval", pollInterval, Duration.ofMillis(10));
    Check.range("batch", batch, 1, 1_000);
    Check.atLeast("call-timeout", callTimeout, Duration.ofMillis(100));
    Check.that(
        claimLapse != null && claimLapse.compareTo(callTimeout.multipliedBy(2)) >= 0,
        "claim-lapse",
        claimLapse,
        "at least twice call-timeout, which is " + callTimeout);
    Check.range("attempts", attempts, 1, 1_000);
    Check.atLeast("first-retry", firstRetry, Duration.ofMillis(10));
    Check.that(
        longestRetry != null && longestRetry.compareTo(firstRetry) >= 0,
        "longest-retry",
        longestRetry,
        "at least first-retry, which is " + firstRetry);
    Check.range("drain-rounds", drainRounds, 1, 10_000);
    Check.atLeast("drain-deadline", drainDeadline, Duration.ZERO);
  }

  public ClaimRules claims() {
    return new ClaimRules(batch, claimLapse, firstRetry, longestRetry);
  }
}
