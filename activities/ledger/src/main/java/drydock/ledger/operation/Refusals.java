package drydock.ledger.operation;

import drydock.contract.FailureTypes;
import drydock.ledger.lease.Holder;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.stream.Collectors;

/// Every refusal the journal gives, worded once.
final class Refusals {
  private Refusals() {}

  static ApplicationFailure refused(String type, String message) {
    return ApplicationFailure.newNonRetryableFailure(message, type);
  }

  static String busy(List<Holder> holders) {
    return holders.stream().map(Holder::sentence).collect(Collectors.joining("; "))
        + ". Nothing was touched: start again when it has ended";
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
