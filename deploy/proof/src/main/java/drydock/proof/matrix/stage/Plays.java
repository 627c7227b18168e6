package drydock.proof.matrix.stage;

import drydock.ledger.failpoint.Failpoint;
import drydock.proof.matrix.arms.Action;
import drydock.proof.matrix.arms.Rule;
import drydock.proof.matrix.cell.Fault;
import drydock.proof.matrix.cell.Kind;
import drydock.proof.matrix.cell.Move;
import drydock.proof.matrix.cell.Row;
import java.util.List;
import java.util.Optional;

/// What each fault that needs no halt does to a run.
final class Plays {
  private static final String REFUSED = "may not act";

  private final Stage stage;
  private final Row row;
  private final Kind kind;
  private final Requests requests;
  private List<Rule> leadIn = List.of();

  Plays(Stage stage) {
    this.stage = stage;
    this.row = stage.cell.row();
    this.kind = row.kind();
    this.requests = new Requests(stage);
  }

  static Pace pace(Fault fault) {
    return switch (fault) {
      case NEEDS_OPERATOR, NEEDS_OPERATOR_RECOVERED -> Pace.QUICK;
      case LATE_WITHIN -> Pace.PATIENT;
      default -> Pace.STEADY;
    };
  }

  void play() {
    leadIn = stage.leadIn();
    leadIn.forEach(rule -> stage.house.failpoints().arm(stage.family, rule));
    switch (stage.cell.fault()) {
      case THROW -> failing(kind.before());
      case ROLLED_BACK -> failing(kind.beforeCommit());
      case LOST -> failing(kind.after());
      case SLOW -> {
        stage.arm(kind.beforeCommit(), Action.DELAY, 1);
        begin();
      }
      case CANCEL_UPDATE -> cancelled(requests::cancelByUpdate);
      case CANCEL_TEMPORAL -> cancelled(requests::cancelByTemporal);
      case TERMINATE -> {
        terminated(kind.after());
        if (row.is(Move.NEEDS_OPERATOR)) {
          requests.troubled(1);
        }
      }
      case LATE -> late();
      case LATE_TAKEN_OVER -> takenOver();
      case LATE_CUT_OFF -> cutOff();
      case LATE_WITHIN -> within();
      case RECOVERY_TERMINATED -> recoveryTerminated();
      case NEEDS_OPERATOR -> {
        Rule rule = trouble();
        requests.resolve(rule);
      }
      case NEEDS_OPERATOR_RECOVERED -> {
        Rule rule = trouble();
        stage.terminate();
        stage.recover();
        requests.troubled(2);
        requests.resolve(rule);
      }
      case HALT_BEFORE, HALT_BEFORE_COMMIT, HALT_AFTER, RECOVERY_HALTED ->
          throw new IllegalArgumentException("a halt needs a process of its own");
    }
  }

  /// Before the point of no return for good, elsewhere twice.
  private void failing(Failpoint point) {
    boolean forGood = kind == Kind.FORWARD && !row.crossed();
    stage.arm(point, forGood ? Action.FAIL : Action.THROW, forGood ? 1 : 2);
    begin();
  }

  /// Starts the operation and does what brings it to the row.
  private void begin() {
    stage.begin();
    if (row.needsLoss()) {
      leadIn.forEach(rule -> stage.standing(rule, 1));
      stage.terminate();
      stage.recover();
    }
    if (row.is(Move.RESOLVE)
        || (row.is(Move.NEEDS_OPERATOR) && !stage.cell.fault().losesDriver())) {
      requests.overcome();
    }
  }

  private void cancelled(Runnable cancel) {
    Rule rule = stage.arm(kind.before(), Action.PARK, 1);
    stage.begin();
    stage.standing(rule, 1);
    cancel.run();
    stage.release();
    requests.answered();
  }

  private void takenOver() {
    boolean forgotten = kind == Kind.MOVE && (row.is(Move.OPEN) || row.is(Move.CLOSE));
    stage.expected.lateEnd = forgotten ? "" : row.needsLoss() ? "cannot be taken over" : REFUSED;
    Optional<Rule> end = end();
    Rule late = terminated(kind.before());
    if (row.needsLoss()) {
      stage.expected.recoveries--;
    }
    if (row.is(Move.RESOLVE)) {
      stage.expected.decisions--;
    }
    end.ifPresent(one -> releasedBefore(one, late));
  }

  /// The end of the operation stands still until the late call was released: while the operation is
  /// open, nothing but run, state and fence can refuse it.
  private Optional<Rule> end() {
    return row.is(Move.CLOSE) ? Optional.empty() : Optional.of(stage.hold());
  }

  private void releasedBefore(Rule end, Rule late) {
    stage.standing(end, 1);
    stage.release(late);
    stage.release(end);
  }

  private Rule terminated(Failpoint point) {
    // The Update that leads to it is answered so late that a second attempt is under way by then.
    Rule rule = stage.arm(point, Action.PARK, row.is(Move.RESOLVE) ? Rule.ALWAYS : 1);
    begin();
    stage.standing(rule, 1);
    stage.terminate();
    if (!stage.opened()) {
      // A run that is terminated before it opened its operation opens it all the same.
      stage.release();
      stage.await("an operation of a run that is gone", stage::opened);
    }
    if (!stage.operation().ended()) {
      stage.recover();
    }
    return rule;
  }

  private void late() {
    Rule late = stage.arm(kind.before(), Action.PARK, 1);
    if (kind == Kind.FORWARD && !row.crossed()) {
      // Else the next attempt would succeed and nothing would turn round.
      stage.arm(kind.before(), Action.FAIL, 1);
    }
    boolean last = stage.subject().steps().getLast().name().equals(row.step());
    if ((kind == Kind.FORWARD && !last) || row.is(Move.NEEDS_OPERATOR)) {
      // The operation has turned round or gone on, or somebody has decided meanwhile.
      stage.expected.lateEnd = REFUSED;
    }
    Optional<Rule> end = end();
    begin();
    end.ifPresent(one -> releasedBefore(one, late));
  }

  private void cutOff() {
    Rule inside = stage.arm(Failpoint.INSIDE_CALL, Action.PARK, 1);
    stage.begin();
    stage.standing(inside, 1);
    stage.arm(kind.before(), Action.FAIL, 1);
    stage.expected.lateEnd = "cut off";
  }

  private void within() {
    Rule inside = stage.arm(Failpoint.INSIDE_CALL, Action.PARK, 1);
    Rule undo = stage.arm(Failpoint.UNDO_BEFORE_EFFECT, Action.SEE, Rule.ALWAYS);
    stage.begin();
    stage.standing(inside, 1);
    stage.terminate();
    stage.recover();
    stage.await("an undo that waits for the call", () -> undo.fired() > 0);
    stage.release();
    if (!stage.lateEnds().contains("it returned")) {
      throw new Broken("The call did not happen within the limit of its door");
    }
  }

  private void recoveryTerminated() {
    Rule first = stage.arm(row.crossed() ? kind.before() : kind.after(), Action.PARK, 1);
    stage.begin();
    stage.standing(first, 1);
    stage.terminate();
    Failpoint again = row.crossed() ? kind.before() : Failpoint.UNDO_BEFORE_EFFECT;
    Rule second = stage.arm(again, Action.PARK, 1);
    stage.recover();
    stage.standing(second, 1);
    stage.terminate();
    stage.recover();
  }

  private Rule trouble() {
    Rule rule = stage.arm(kind.before(), Action.THROW, Rule.ALWAYS);
    stage.begin();
    requests.troubled(1);
    return rule;
  }
}
