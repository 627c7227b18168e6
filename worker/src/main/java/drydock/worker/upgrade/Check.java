package drydock.worker.upgrade;

import drydock.ledger.Ledger;
import drydock.ledger.operation.OpenDrivers;
import drydock.process.start.Attempts;
import drydock.process.start.StartRefused;
import drydock.process.temporal.TemporalConnection;
import drydock.worker.settings.Settings;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Replays what is open, one history at a time. Changes nothing in the ledger or in Temporal.
final class Check {
  private final Settings settings;
  private final Consumer<String> notes;
  private final Consumer<Failed> failures;
  private final List<Failed> failed = new ArrayList<>();
  private final List<Run> lost = new ArrayList<>();
  private int checked;

  /// @param notes told, a line each, what is not up yet and what could not be looked at
  /// @param failures told each history that does not replay, as soon as that is known
  Check(Settings settings, Consumer<String> notes, Consumer<Failed> failures) {
    this.settings = settings;
    this.notes = notes;
    this.failures = failures;
  }

  Result run() {
    try (Ledger ledger = Ledger.of(settings.ledger());
        TemporalConnection temporal = TemporalConnection.of(settings.temporal());
        Replay replay = new Replay(temporal.client(), settings)) {
      reach(ledger, temporal);
      WorkflowClient client = temporal.client();
      OpenRuns open = new OpenRuns(settings, temporal.stubs(), ledger.openDrivers());
      open.listed(run -> history(client, run).ifPresent(history -> check(replay, history)));
      open.driving(run ->
          history(client, run)
              .ifPresentOrElse(history -> check(replay, history), () -> lost.add(run)));
    }
    lost();
    return Result.of(checked, failed);
  }

  private void reach(Ledger ledger, TemporalConnection temporal) {
    new Attempts(settings.ledger().startDeadline(), notes)
        .at(
            "PostgreSQL at " + settings.ledger(),
            () -> ledger.openDrivers().after(OpenDrivers.START, 1),
            Ledger::isAway);
    new Attempts(settings.temporal().startDeadline(), notes)
        .at(
            "Temporal at " + settings.temporal().target(),
            () -> {
              temporal.checkNamespace("worker");
              return true;
            },
            TemporalConnection::isAway);
  }

  private void check(Replay replay, History history) {
    if (!history.isOpen()) {
      return;
    }
    checked++;
    replay
        .problem(history)
        .map(why ->
            new Failed(history.run().workflowId(), history.run().runId(), history.type(), why))
        .ifPresent(failure -> {
          failed.add(failure);
          failures.accept(failure);
        });
  }

  /// Of an open operation there is a history. Where there is none, as in another namespace, it
  /// cannot be said that it replays.
  private void lost() {
    if (!lost.isEmpty()) {
      String told =
          lost.size()
              + " open operations of the ledger are driven by runs that Temporal does not know, for"
              + " instance run "
              + lost.getFirst().runId()
              + " of workflow "
              + lost.getFirst().workflowId()
              + "; expected them in "
              + settings.temporal().polling(settings.queue().taskQueue());
      if (failed.isEmpty()) {
        throw new StartRefused(told);
      }
      notes.accept(told);
    }
  }

  /// Nothing for a run that Temporal does not know (any more).
  private static Optional<History> history(WorkflowClient client, Run run) {
    try {
      return Optional.of(new History(run, client.fetchHistory(run.workflowId(), run.runId())));
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
