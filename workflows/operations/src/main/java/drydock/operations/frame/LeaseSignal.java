package drydock.operations.frame;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;

/// How whoever closes an operation wakes the one that was granted its lease. It may be lost, and it
/// may be sent by anybody: the ledger is looked at before it is believed.
@WorkflowInterface
public interface LeaseSignal {
  String NAME = "leaseGranted";

  @SignalMethod(name = NAME)
  void granted();
}
