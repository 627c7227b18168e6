package drydock.operations.journal;

import drydock.contract.OperationKind;
import drydock.contract.OperationRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `open` is asked: the request, its families sorted and without duplicates, and what is wrong
/// with the way the run was started, if anything.
///
/// @param behavesAs the kind others meet it as
/// @param leaseWaitSeconds how long it waits for its lease; null for the installation's own time
/// @param takeOver an operation to take over in place of opening one, or null
public record OpenCall(
    String kind,
    String behavesAs,
    @Nullable String requestId,
    @Nullable String tenant,
    List<String> families,
    String input,
    int total,
    @Nullable Integer leaseWaitSeconds,
    @Nullable TakeOver takeOver,
    @Nullable String startProblem) {

  /// @param lost a person says that the old driver is gone, for this reason
  public record TakeOver(String operation, boolean lost, @Nullable String reason) {}

  public static OpenCall recovering(
      OperationKind kind,
      OperationRequest request,
      String operation,
      String input,
      @Nullable String startProblem) {
    TakeOver takeOver =
        new TakeOver(operation, Boolean.TRUE.equals(request.lost()), request.reason());
    String type = kind.workflowType();
    return new OpenCall(type, type, null, null, List.of(), input, 0, null, takeOver, startProblem);
  }
}
