package drydock.ledger.journal;

import drydock.ledger.operation.Operation;
import drydock.ledger.operation.Driver;
import drydock.contract.FailureTypes;
import drydock.ledger.lease.Standing;
import drydock.ledger.lease.Turn;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every refusal the journal gives, worded once.
final class Refusals {
  private Refusals() {}

  static ApplicationFailure refused(String type, String message) {
    return ApplicationFailure.newNonRetryableFailure(message, type);
  }

  static String busy(List<Standing> by) {
    return sentences(by) + ". Nothing was touched: start again when it has ended";
  }

  /// @param until when it gives up
  static String waiting(List<Standing> holders, List<Standing> ahead, String until) {
    String held = holders.isEmpty() ? "Its turn is coming" : sentences(holders);
    String before =
        switch (ahead.size()) {
          case 0 -> "";
          case 1 -> "; 1 operation waits before it";
          default -> "; " + ahead.size() + " operations wait before it";
        };
    return "Waits for its lease: " + held + before + ". It gives up at " + until;
  }

  /// What a turn that has not come looks like to somebody who only asks.
  static Stream<String> inTheWay(Turn turn) {
    return switch (turn) {
      case Turn.Free() -> Stream.of();
      case Turn.Joins(Standing other) -> Stream.of("It would join: " + other.sentence());
      case Turn.Refused(List<Standing> by) ->
          by.stream().map(one -> "It would be refused: " + one.sentence());
      case Turn.Behind(List<Standing> inTheWay, List<Standing> toCancel) ->
          inTheWay.stream()
              .map(one ->
                  (toCancel.contains(one) ? "It would be cancelled: " : "It would wait: ")
                      + one.sentence());
    };
  }

  private static String sentences(List<Standing> standings) {
    return standings.stream().map(Standing::sentence).collect(Collectors.joining("; "));
  }

  static String workflowIdUsed(String workflowId, Operation operation) {
    return "Workflow id "
        + workflowId
        + " drove operation "
        + operation.id()
        + " ("
        + operation.state()
        + ") in an earlier run; an operation has one driver. Nothing was touched: start again"
        + " under another workflow id";
  }

  static String requestIdReused(String requestId, String operation, String field) {
    return "Request id "
        + requestId
        + " belongs to operation "
        + operation
        + ", which was asked for with another "
        + field
        + ". Nothing was touched: use the same content or another request id";
  }

  static ApplicationFailure notTheDriver(Driver caller, String operation, String why) {
    return ApplicationFailure.newNonRetryableFailure(
        caller + " may not act for operation " + operation + ": " + why + ". It touched nothing",
        FailureTypes.NOT_THE_DRIVER);
  }
}
