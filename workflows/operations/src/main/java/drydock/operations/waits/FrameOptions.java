package drydock.operations.waits;

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
    Waits.positive("step-timeout", stepTimeout);
    Waits.positive("step-budget", stepBudget);
    Waits.positive("forced-budget", forcedBudget);
    Waits.positive("door-limit", doorLimit);
    Waits.positive("ledger-timeout", ledgerTimeout);
    Waits.positive("first-retry", firstRetry);
    Waits.positive("longest-retry", longestRetry);
    Waits.positive("lease-wait", leaseWait);
    Waits.positive("look", look);
    Waits.positive("look-apart", lookApart);
    Waits.positive("patience", patience);
    Waits.ordered("door-limit", doorLimit, "step-timeout", stepTimeout);
    Waits.ordered("step-timeout", stepTimeout, "step-budget", stepBudget);
    Waits.ordered("step-timeout", stepTimeout, "forced-budget", forcedBudget);
    // Else the wait of an undo before that door would spend its whole budget.
    Waits.ordered("door-limit", doorLimit.multipliedBy(2), "forced-budget", forcedBudget);
    Waits.ordered("first-retry", firstRetry, "longest-retry", longestRetry);
    Waits.ordered("step-budget", stepBudget, "patience", patience);
    Waits.ordered("forced-budget", forcedBudget, "patience", patience);
  }
}
