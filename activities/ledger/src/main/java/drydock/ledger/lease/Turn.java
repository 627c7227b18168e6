package drydock.ledger.lease;

import drydock.contract.OperationKind;
import drydock.operations.compatibility.Asked;
import drydock.operations.compatibility.Compatibility;
import drydock.operations.compatibility.Stage;
import drydock.operations.compatibility.Verdict;
import java.util.List;
import java.util.stream.Stream;

/// Whose turn it is: decided from who holds the families and who waits for them already.
public sealed interface Turn {
  record Free() implements Turn {}

  /// @param toCancel those of them that are to make way
  record Behind(List<Standing> inTheWay, List<Standing> toCancel) implements Turn {}

  record Joins(Standing other) implements Turn {}

  record Refused(List<Standing> by) implements Turn {}

  /// @param holders who holds any of the families
  /// @param ahead who waits for any of them, in order
  static Turn of(
      OperationKind asked, List<String> families, List<Standing> holders, List<Standing> ahead) {
    List<Standing> first = ahead.stream().filter(one -> !isOvertaken(one, asked)).toList();
    List<Standing> inTheWay =
        Stream.concat(holders.stream(), first.stream())
            .filter(one -> verdict(one, asked) != Verdict.BESIDE)
            .toList();
    if (inTheWay.isEmpty()) {
      return new Free();
    }
    List<Standing> refusing =
        inTheWay.stream().filter(one -> verdict(one, asked) == Verdict.REFUSE).toList();
    if (!refusing.isEmpty()) {
      return new Refused(refusing);
    }
    Standing only = inTheWay.getFirst();
    if (inTheWay.size() == 1
        && verdict(only, asked) == Verdict.JOIN
        && only.families().containsAll(families)) {
      return new Joins(only);
    }
    List<Standing> toCancel =
        holders.stream().filter(one -> verdict(one, asked) == Verdict.PREEMPT).toList();
    return new Behind(inTheWay, toCancel);
  }

  /// For one that waits already: nobody in its way any more?
  ///
  /// @param ahead who waits for any of its families before it
  static boolean hasCome(OperationKind asked, List<Standing> holders, List<Standing> ahead) {
    return Stream.concat(holders.stream(), ahead.stream())
        .allMatch(one -> verdict(one, asked) == Verdict.BESIDE);
  }

  /// The order of those who wait: lower goes first, within it who came first.
  static int rank(OperationKind kind) {
    return Compatibility.overtakes(kind) ? 0 : 1;
  }

  private static boolean isOvertaken(Standing waiter, OperationKind asked) {
    return rank(asked) < rank(waiter.behavesAs());
  }

  private static Verdict verdict(Standing one, OperationKind asked) {
    return Compatibility.of(one.behavesAs(), Stage.OPEN, new Asked.Kind(asked));
  }
}
