package drydock.worker.upgrade;

import drydock.ledger.Ledger;
import drydock.ledger.operation.OpenDrivers;
import drydock.worker.settings.Settings;
import drydock.worker.start.Attempts;
import drydock.worker.temporal.TemporalConnection;
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
  private final Consumer<String> waits;
  private final Consumer<Failed> failures;
  private final List<Failed> failed = new ArrayList<>();
  private int checked;

  /// @param waits told a line each time something is not up yet
  /// @param failures told each history that does not replay, as soon as that is known
  Check(Settings settings, Consumer<String> waits, Consumer<Failed> failures) {
    this.settings = settings;
    this.waits = waits;
    this.failures = failures;
  }

  Result run() {
    try (Ledger ledger = Ledger.of(settings.ledger());
        TemporalConnection temporal = TemporalConnection.of(settings.temporal());
        Replay replay = new Replay(temporal.client(), settings, ledger)) {
      reach(ledger, temporal);
      new OpenRuns(settings.temporal(), temporal.stubs(), ledger.openDrivers())
          .forEach(run ->
              history(temporal.client(), run)
                  .filter(History::isOpen)
                  .ifPresent(history -> check(replay, history)));
    }
    return Result.of(checked, failed);
  }

  private void reach(Ledger ledger, TemporalConnection temporal) {
    new Attempts(settings.ledger().startDeadline(), waits)
        .at(
            "PostgreSQL at " + settings.ledger(),
            () -> ledger.openDrivers().after(OpenDrivers.START, 1),
            Ledger::isAway);
    new Attempts(settings.temporal().startDeadline(), waits)
        .at(
            "Temporal at " + settings.temporal().target(),
            () -> {
              temporal.checkNamespace();
              return true;
            },
            TemporalConnection::isAway);
  }

  private void check(Replay replay, History history) {
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

  /// Nothing for a run that Temporal does not know (any more): it is not open there.
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
