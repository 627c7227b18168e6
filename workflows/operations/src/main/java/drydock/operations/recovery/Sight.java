package drydock.operations.recovery;

/// What Temporal says about a driver.
public sealed interface Sight {
  /// @param failedTasks how often in a row its present workflow task has failed
  record Open(int failedTasks) implements Sight {}

  /// @param byItsOwnHand whether it ended with one of the outcomes of an operation
  /// @param how its status and, where it failed, the failure
  record Closed(boolean byItsOwnHand, String how) implements Sight {}

  /// Temporal does not know the run.
  ///
  /// @param sameNamespace whether the namespace is still the one the run was started in
  record Missing(boolean sameNamespace) implements Sight {}

  /// Temporal could not be asked. Proves nothing.
  record Unseen(String why) implements Sight {}
}
