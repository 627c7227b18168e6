package drydock.operations.frame;

import drydock.operations.journal.RunId;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.workflow.Async;
import io.temporal.workflow.ExternalWorkflowStub;
import io.temporal.workflow.Workflow;
import java.util.List;
import java.util.function.Consumer;

/// What one operation says to another. It may fail: the other may have ended meanwhile, and the
/// ledger is what both go by.
final class Others {
  private Others() {}

  /// Tells runs that were granted their lease to look.
  static void wake(List<RunId> runs) {
    tell(runs, other -> other.signal(LeaseSignal.NAME));
  }

  static void cancel(List<RunId> runs, String why) {
    tell(runs, other -> other.cancel(why));
  }

  private static void tell(List<RunId> runs, Consumer<ExternalWorkflowStub> what) {
    for (RunId run : runs) {
      ExternalWorkflowStub other =
          Workflow.newUntypedExternalWorkflowStub(
              WorkflowExecution.newBuilder()
                  .setWorkflowId(run.workflowId())
                  .setRunId(run.runId())
                  .build());
      // Waited for, because a server drops what a closed run still had to say.
      Detached.run(() -> Async.procedure(what::accept, other).handle((_, _) -> null).get());
    }
  }
}
