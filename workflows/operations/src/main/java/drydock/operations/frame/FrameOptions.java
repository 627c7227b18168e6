package drydock.operations.frame;

import java.time.Duration;

/// How long the frame waits and how often it tries.
///
/// @param stepTimeout one attempt of a step
/// @param stepBudget all attempts of a step before the point of no return; then the operation turns
///   round
/// @param forcedBudget all attempts of an undo, or of a step after the point of no return; then an
///   operator is needed
/// @param doorLimit the longest a call may take behind a door that cannot check fences; an undo
///   waits as long before it looks there
/// @param ledgerTimeout one attempt of a move in the ledger
/// @param firstRetry the pause after a first failed attempt; doubles from there
/// @param longestRetry the longest pause between attempts
/// @param leaseWait how long an operation waits for its lease, unless its request says otherwise
/// @param look the pause between two looks at something somebody else has to end first
/// @param lookApart how far apart Temporal must twice not know a driver before it counts as gone
/// @param patience all attempts of the frame's own moves in the ledger
public record FrameOptions(
    Duration stepTimeout,
    Duration stepBudget,
    Duration forcedBudget,
    Duration doorLimit,
    Duration ledgerTimeout,
    Duration firstRetry,
    Duration longestRetry,
    Duration leaseWait,
    Duration look,
    Duration lookApart,
    Duration patience) {

  public FrameOptions {
    positive("step-timeout", stepTimeout);
    positive("step-budget", stepBudget);
    positive("forced-budget", forcedBudget);
    positive("door-limit", doorLimit);
    positive("ledger-timeout", ledgerTimeout);
    positive("first-retry", firstRetry);
    positive("longest-retry", longestRetry);
    positive("lease-wait", leaseWait);
    positive("look", look);
    positive("look-apart", lookApart);
    positive("patience", patience);
    ordered("door-limit", doorLimit, "step-timeout", stepTimeout);
    ordered("step-timeout", stepTimeout, "step-budget", stepBudget);
    ordered("step-timeout", stepTimeout, "forced-budget", forcedBudget);
    // Else the wait of an undo before that door would spend its whole budget.
    ordered("door-limit", doorLimit.multipliedBy(2), "forced-budget", forcedBudget);
    ordered("first-retry", firstRetry, "longest-retry", longestRetry);
    ordered("step-budget", stepBudget, "patience", patience);
    ordered("forced-budget", forcedBudget, "patience", patience);
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
