package drydock.node.child;

/// The work was not done. The reason names the member and the table where there is one.
public final class ChildFailed extends Exception {
  private final boolean permanent;

  /// @param permanent whether trying again with the same input fails again
  public ChildFailed(String message, boolean permanent) {
    super(message);
    this.permanent = permanent;
  }

  public boolean isPermanent() {
    return permanent;
  }
}
