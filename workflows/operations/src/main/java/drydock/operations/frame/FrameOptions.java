package drydock.operations.frame;

import java.time.Duration;

/// How long the frame waits and how often it tries.
///
/// @param stepTimeout one attempt of a step
/// @param stepBudget all attempts of a step before the point of no return; then the operation turns
///   round
/// @param ledgerTimeout one attempt of a move in the ledger
/// @param firstRetry the pause after a first failed attempt; doubles from there
/// @param longestRetry the longest pause between attempts
/// @param patience all attempts of what must succeed: undo, everything after the point of no
///   return, and the frame's own moves
public record FrameOptions(
    Duration stepTimeout,
    Duration stepBudget,
    Duration ledgerTimeout,
    Duration firstRetry,
    Duration longestRetry,
    Duration patience) {

  public FrameOptions {
    positive("step-timeout", stepTimeout);
    positive("step-budget", stepBudget);
    positive("ledger-timeout", ledgerTimeout);
    positive("first-retry", firstRetry);
    positive("longest-retry", longestRetry);
    positive("patience", patience);
    ordered("step-timeout", stepTimeout, "step-budget", stepBudget);
    ordered("first-retry", firstRetry, "longest-retry", longestRetry);
    ordered("step-budget", stepBudget, "patience", patience);
  }

  private static void positive(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(name + " is " + value + "; expected more than zero");
    }
  }

  private static void ordered(String name, Duration value, String other, Duration limit) {
    if (value.compareTo(limit) > 0) {
      throw new IllegalArgumentException(
          name + " is " + value + "; expected at most " + other + ", which is " + limit);
    }
  }
}
