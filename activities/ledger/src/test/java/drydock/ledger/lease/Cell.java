package drydock.ledger.lease;

import drydock.contract.OperationKind;
import drydock.operations.journal.OperationState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the tables of these tests read: `1 Suspend a b; 2 Backup a` are two operations, 1 and 2.
final class Cell {
  private Cell() {}

  static List<Standing> standings(@Nullable String cell, OperationState state) {
    return cell == null
        ? List.of()
        : Stream.of(cell.split("; *", -1)).map(one -> standing(one, state)).toList();
  }

  private static Standing standing(String text, OperationState state) {
    String[] words = text.split(" ", 2);
    return new Standing(
        words[0],
        "Rehearsal",
        kind(words[1]),
        state,
        families(words[1]),
        Instant.EPOCH,
        null,
        null);
  }

  /// Of `Suspend a b`.
  static OperationKind kind(String text) {
    return OperationKind.byWorkflowType(text.split(" ", 2)[0]).orElseThrow();
  }

  static List<String> families(String text) {
    return Stream.of(text.split(" ", -1)).skip(1).toList();
  }

  static String text(Turn turn) {
    return switch (turn) {
      case Turn.Free() -> "free";
      case Turn.Joins(Standing other) -> "joins " + other.operation();
      case Turn.Refused(List<Standing> by) -> "refused by " + names(by);
      case Turn.Behind(List<Standing> inTheWay, List<Standing> toCancel) ->
          "behind " + names(inTheWay) + (toCancel.isEmpty() ? "" : ", cancels " + names(toCancel));
    };
  }

  private static String names(List<Standing> standings) {
    return standings.stream().map(Standing::operation).collect(Collectors.joining(" "));
  }
}
