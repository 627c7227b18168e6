package drydock.node.child;

/// The work was not done. The reason names the member and the table where there is one.
public final class ChildFailed extends Exception {
  private final boolean final_;

  /// @param final_ whether trying again with the same input fails again
  public ChildFailed(String message, boolean final_) {
    super(message);
    this.final_ = final_;
  }

  public boolean isFinal() {
    return final_;
  }
}
