package drydock.proof.matrix.cell;

import drydock.ledger.failpoint.Failpoint;

/// What a fault hits, with its three places.
public enum Kind {
  FORWARD(
      Failpoint.FORWARD_BEFORE_EFFECT,
      Failpoint.FORWARD_BEFORE_COMMIT,
      Failpoint.FORWARD_AFTER_COMMIT),
  UNDO(Failpoint.UNDO_BEFORE_EFFECT, Failpoint.UNDO_BEFORE_COMMIT, Failpoint.UNDO_AFTER_COMMIT),
  MOVE(Failpoint.MOVE_BEFORE, Failpoint.MOVE_BEFORE_COMMIT, Failpoint.MOVE_AFTER_COMMIT);

  private final Failpoint before;
  private final Failpoint beforeCommit;
  private final Failpoint after;

  Kind(Failpoint before, Failpoint beforeCommit, Failpoint after) {
    this.before = before;
    this.beforeCommit = beforeCommit;
    this.after = after;
  }

  public Failpoint before() {
    return before;
  }

  public Failpoint beforeCommit() {
    return beforeCommit;
  }

  public Failpoint after() {
    return after;
  }
}
