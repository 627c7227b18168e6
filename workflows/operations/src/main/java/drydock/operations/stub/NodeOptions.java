package drydock.operations.stub;

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
    positive("pick-up", pickUp);
    positive("call-timeout", callTimeout);
    positive("call-budget", callBudget);
    positive("work-timeout", workTimeout);
    positive("work-budget", workBudget);
    positive("heartbeat", heartbeat);
    positive("first-retry", firstRetry);
    positive("longest-retry", longestRetry);
    // Else the budget is spent first, and nobody learns that the node was absent.
    less("pick-up", pickUp, "call-budget", callBudget);
    less("pick-up", pickUp, "work-budget", workBudget);
    ordered("call-timeout", callTimeout, "call-budget", callBudget);
    ordered("work-timeout", workTimeout, "work-budget", workBudget);
    ordered("heartbeat", heartbeat, "work-timeout", workTimeout);
    ordered("first-retry", firstRetry, "longest-retry", longestRetry);
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

  private static void less(String name, Duration value, String other, Duration limit) {
    if (value.compareTo(limit) >= 0) {
      throw new IllegalArgumentException(
          name + " is " + value + "; expected less than " + other + ", which is " + limit);
    }
  }
}
