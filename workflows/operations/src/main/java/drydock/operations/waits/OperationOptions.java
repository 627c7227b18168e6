package drydock.operations.waits;

import java.time.Duration;

/// How long the operations of a worker wait, for everything there is to wait for.
public record OperationOptions(FrameOptions frame, NodeOptions nodes, ProvisionOptions provision) {
  /// As patient with everything as the frame is with its steps.
  public static OperationOptions asPatientAs(FrameOptions frame) {
    Duration budget = frame.stepBudget();
    return new OperationOptions(
        frame,
        new NodeOptions(
            budget.dividedBy(2),
            frame.stepTimeout(),
            budget,
            budget,
            budget,
            frame.stepTimeout(),
            frame.firstRetry(),
            frame.longestRetry()),
        new ProvisionOptions(budget, budget));
  }
}
