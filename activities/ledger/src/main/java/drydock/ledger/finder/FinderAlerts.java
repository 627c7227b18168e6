package drydock.ledger.finder;

import drydock.ledger.alert.Alert;
import drydock.operations.journal.RunId;
import drydock.operations.recovery.TaskFailure;
import java.util.List;

/// What the finder tells people, each once.
final class FinderAlerts {
  /// More names than that are no help at three in the morning.
  private static final int NAMED = 10;

  private FinderAlerts() {}

  static Alert drifted(Quiet one, String how) {
    return new Alert(
        "drifted:" + one.operation(),
        one.operation(),
        "The ledger has "
            + one.name()
            + " as "
            + one.state()
            + ", but its driver, "
            + one.run()
            + ", ended by its own hand ("
            + how
            + "). A run ends only after its outcome is in the ledger: the ledger has gone back in"
            + " time, as after a restore from a backup",
        "Nothing was taken over, done or undone. The operation keeps its lease, so nobody changes"
            + " its families; all other operations go on",
        "Find out whether the ledger was restored, and from when. Bring back what was committed"
            + " after that if it can be had; the result of the run in Temporal tells how this"
            + " operation ended");
  }

  /// @param operations kind and id of all that were started there
  static Alert temporalLost(String namespaceId, List<String> operations) {
    String named = String.join(", ", operations.subList(0, Math.min(NAMED, operations.size())));
    int more = operations.size() - NAMED;
    return new Alert(
        "temporal-lost:" + namespaceId,
        null,
        "Temporal has lost its memory, or is another one: "
            + operations.size()
            + " open operations were started in the namespace with id \""
            + namespaceId
            + "\", and the one the workers use now has another id and does not know their runs: "
            + named
            + (more > 0 ? " and " + more + " more" : ""),
        "Nothing was taken over. These operations keep their leases and nobody changes their"
            + " families; new operations on other families go on",
        "If the workers are connected to the wrong Temporal, set drydock.temporal.target and"
            + " drydock.temporal.namespace right. If its database can be restored, restore it. If"
            + " it is gone for good and no worker still runs against it: for each operation start"
            + " a workflow of the type that is its kind with"
            + " {\"recovers\":\"<operation>\",\"lost\":true,\"reason\":\"...\"}; what it did is"
            + " then finished or undone, or its place in the queue is given up. All of them: SELECT"
            + " operation FROM drydock.operation_driver WHERE ended_at IS NULL AND namespace_id ="
            + " '"
            + namespaceId
            + "'");
  }

  /// @param run the run that stands still; without a run id, the latest of its workflow id
  static Alert stuck(Quiet one, RunId run, int failures, TaskFailure failure) {
    boolean named = !run.runId().isEmpty();
    return new Alert(
        "stuck-task:" + (named ? run.runId() : run.workflowId()) + ":" + failure.task(),
        one.operation(),
        one.name()
            + " stands still: a workflow task of workflow "
            + run.workflowId()
            + " has failed "
            + failures
            + " times in a row. This is a bug in workflow code, or code that does not fit the"
            + " history of the run. Temporal says: "
            + failure.why(),
        "The lease is kept and nothing is lost: the run stands where it was and nothing of it is"
            + " done twice. Whoever wants its families waits",
        "Deploy workers with code that gets past this, and it goes on by itself. Or terminate it"
            + " (temporal workflow terminate --workflow-id "
            + run.workflowId()
            + (named ? " --run-id " + run.runId() : "")
            + " --reason \"...\"): a new run then takes the operation over, and undoes what was"
            + " done, or finishes it if it had crossed its point of no return");
  }
}
