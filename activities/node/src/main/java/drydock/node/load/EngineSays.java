package drydock.node.load;

/// The engine refused a statement, or failed at it.
public final class EngineSays extends Exception {
  EngineSays(String message) {
    super(message);
  }

  /// @param what member, table and file
  public WorkFailed failed(String what) {
    String said = String.valueOf(getMessage());
    boolean disk = said.startsWith("IO exception") || said.contains("No space left");
    String message = what + ": " + said;
    return disk ? WorkFailed.forNow(message) : WorkFailed.permanently(message);
  }
}
