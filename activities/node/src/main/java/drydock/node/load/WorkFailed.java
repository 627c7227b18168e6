package drydock.node.load;

/// The child's side of a failure.
public final class WorkFailed extends Exception {
  private final boolean permanent;

  private WorkFailed(String message, boolean permanent) {
    super(message);
    this.permanent = permanent;
  }

  /// The same input fails again.
  public static WorkFailed permanently(String message) {
    return new WorkFailed(message, true);
  }

  /// Another attempt may succeed.
  public static WorkFailed forNow(String message) {
    return new WorkFailed(message, false);
  }

  public boolean permanent() {
    return permanent;
  }
}
