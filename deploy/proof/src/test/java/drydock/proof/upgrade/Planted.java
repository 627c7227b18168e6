package drydock.proof.upgrade;

import drydock.contract.OperationResult;
import drydock.contract.RehearsalRequest;
import drydock.contract.RehearsalWorkflow;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/// A Rehearsal of another version, which stands still before it opens.
public final class Planted implements RehearsalWorkflow {
  @Override
  public OperationResult rehearse(RehearsalRequest request) {
    Workflow.sleep(Duration.ofHours(1));
    throw new IllegalStateException("nobody waits this long");
  }
}
