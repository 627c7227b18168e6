package drydock.ledger.claim;

import java.time.Duration;

/// How work is taken from a table that every worker reads.
///
/// @param batch rows taken at once, at most
/// @param lapse how long a claim lasts; what a worker that died had claimed is free after it
/// @param firstRetry the pause after a first failure; it doubles from there
/// @param longestRetry the longest pause
public record ClaimRules(int batch, Duration lapse, Duration firstRetry, Duration longestRetry) {
  /// Doubling any further would overflow long after every pause is the longest one.
  private static final int MOST_DOUBLINGS = 30;

  /// The pause after so many failures.
  public Duration pause(int failures) {
    int doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
    Duration pause = firstRetry.multipliedBy(1L << doublings);
    return pause.compareTo(longestRetry) < 0 ? pause : longestRetry;
  }
}
