package drydock.operations.waits;

import java.time.Duration;

/// How long workflows wait for nodes and how often they try.
///
/// @param pickUp how long a call may lie in a node's queue before the node counts as absent
/// @param callTimeout one attempt of a call that only changes a note or a gate
/// @param callBudget all attempts of such a call
/// @param workTimeout one attempt of a call that reads or writes all of a graph
/// @param workBudget all attempts of such a call
/// @param heartbeat the longest such a call may give no sign of life
/// @param firstRetry the pause after a first failed attempt; doubles from there
/// @param longestRetry the longest pause between attempts
public record NodeOptions(
    Duration pickUp,
    Duration callTimeout,
    Duration callBudget,
    Duration workTimeout,
    Duration workBudget,
    Duration heartbeat,
    Duration firstRetry,
    Duration longestRetry) {

  public NodeOptions {
    Waits.positive("pick-up", pickUp);
    Waits.positive("call-timeout", callTimeout);
    Waits.positive("call-budget", callBudget);
    Waits.positive("work-timeout", workTimeout);
    Waits.positive("work-budget", workBudget);
    Waits.positive("heartbeat", heartbeat);
    Waits.positive("first-retry", firstRetry);
    Waits.positive("longest-retry", longestRetry);
    // Else the budget is spent first, and nobody learns that the node was absent.
    Waits.less("pick-up", pickUp, "call-budget", callBudget);
    Waits.less("pick-up", pickUp, "work-budget", workBudget);
    Waits.ordered("call-timeout", callTimeout, "call-budget", callBudget);
    Waits.ordered("work-timeout", workTimeout, "work-budget", workBudget);
    Waits.ordered("heartbeat", heartbeat, "work-timeout", workTimeout);
    Waits.ordered("first-retry", firstRetry, "longest-retry", longestRetry);
  }

  /// With budgets that are no smaller. What has to succeed waits longer for a node that is away,
  /// because there is no other way than through it.
  public NodeOptions atLeast(Duration budget) {
    return new NodeOptions(
        longer(pickUp, budget.dividedBy(2)),
        callTimeout,
        longer(callBudget, budget),
        workTimeout,
        longer(workBudget, budget),
        heartbeat,
        firstRetry,
        longestRetry);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
