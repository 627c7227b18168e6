package drydock.proof.matrix.cell;

/// The moves of the frame that every operation makes, by the names of their activities.
public enum Move {
  OPEN("Open"),
  CROSS("Cross"),
  TURN_ROUND("TurnRound"),
  CLOSE("Close");

  private final String activity;

  Move(String activity) {
    this.activity = activity;
  }

  public String activity() {
    return activity;
  }
}
