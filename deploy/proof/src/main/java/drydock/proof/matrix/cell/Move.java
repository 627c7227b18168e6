package drydock.proof.matrix.cell;

/// The moves of the frame that an operation makes by itself or with its operator, by the names of
/// their activities. Queueing takes two operations; the contention tests are about that.
public enum Move {
  OPEN("Open"),
  CROSS("Cross"),
  TURN_ROUND("TurnRound"),
  CLOSE("Close"),
  /// Part of Open, of a run that recovers.
  TAKE_OVER("TakeOver"),
  NEEDS_OPERATOR("NeedsOperator"),
  RESOLVE("Resolve");

  private final String activity;

  Move(String activity) {
    this.activity = activity;
  }

  public String activity() {
    return activity;
  }
}
