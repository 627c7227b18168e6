package drydock.proof.matrix.cell;

import drydock.operations.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One thing a fault can hit.
///
/// @param place where it stands among the rows
/// @param step the step, or the move by the name of its activity
/// @param crossed whether the operation is past its point of no return by then
/// @param unchecked whether the step goes through a door that cannot check fences
public record Row(int place, Kind kind, String step, boolean crossed, boolean unchecked) {
  /// Every row of an operation with these steps.
  ///
  /// @param uncheckedDoors the steps behind doors that cannot check fences
  public static List<Row> of(List<? extends Step> steps, Set<String> uncheckedDoors) {
    List<Row> rows = new ArrayList<>();
    boolean crossed = false;
    for (Step step : steps) {
      crossed |= step.pointOfNoReturn();
      boolean unchecked = uncheckedDoors.contains(step.name());
      rows.add(new Row(rows.size(), Kind.FORWARD, step.name(), crossed, unchecked));
    }
    for (Row row : rows.stream().filter(one -> !one.crossed()).toList()) {
      rows.add(new Row(rows.size(), Kind.UNDO, row.step(), false, row.unchecked()));
    }
    for (Move move : Move.values()) {
      rows.add(new Row(rows.size(), Kind.MOVE, move.activity(), move == Move.CLOSE, false));
    }
    return rows;
  }

  public String name() {
    return kind == Kind.UNDO ? "undo-" + step : step;
  }

  public boolean is(Move move) {
    return kind == Kind.MOVE && step.equals(move.activity());
  }

  /// Whether an operation has to fail before it comes here.
  public boolean needsFailure() {
    return kind == Kind.UNDO || is(Move.TURN_ROUND) || needsTrouble();
  }

  /// Whether an undo has to fail as well.
  public boolean needsTrouble() {
    return is(Move.NEEDS_OPERATOR) || is(Move.RESOLVE);
  }

  /// Whether its driver has to be lost.
  public boolean needsLoss() {
    return is(Move.TAKE_OVER);
  }
}
