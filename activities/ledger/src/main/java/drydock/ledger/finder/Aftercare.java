package drydock.ledger.finder;

import drydock.ledger.alert.Alert;
import drydock.ledger.journal.Journal;
import drydock.ledger.operation.Driver;
import drydock.ledger.operation.Operation;
import drydock.ledger.operation.Rows;
import drydock.ledger.request.Asked;
import drydock.ledger.request.RunRequests;
import drydock.ledger.request.Wanted;
import drydock.operations.finder.Found.Kind;
import drydock.operations.journal.RunId;
import drydock.operations.recovery.TaskFailure;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What one round of the finder does about what it found: each is one transaction that does nothing
/// when the operation has moved since it was looked at.
final class Aftercare {
  /// A recovery whose start was refused for good has raised an alert; another is asked for only
  /// after so long, so that not every round of the finder raises one.
  private static final Duration AFTER_A_DEAD_ONE = Duration.ofHours(1);

  private final Journal journal;
  private final Rows rows;
  private final RunRequests requests;
  private final OpenOperations operations;
  private final TransactionTemplate transaction;
  private final Driver finder;
  private final Set<String> lost = new HashSet<>();

  /// @param finder who finds
  Aftercare(Journal journal, JdbcClient jdbc, TransactionTemplate transaction, Driver finder) {
    this.journal = journal;
    this.rows = Rows.of(jdbc);
    this.requests = new RunRequests(jdbc);
    this.operations = new OpenOperations(jdbc);
    this.transaction = transaction;
    this.finder = finder;
  }

  /// Asks for a run that takes it over.
  Kind recover(Quiet one, String how) {
    return move(() -> {
      if (!isAsItWas(one, rows.operations().lock(one.operation()))
          || requests.buried(one.operation(), one.recovery(), AFTER_A_DEAD_ONE)) {
        return Kind.NOTHING;
      }
      String why = "Its driver, " + one.run() + ", is gone: " + how;
      String input = "{\"recovers\":\"" + one.operation() + "\"}";
      Asked asked =
          requests.ask(new Wanted(one.kind(), one.recovery(), input, one.operation(), why));
      long fence = Objects.requireNonNull(one.fence());
      rows.events().oncePerFence(one.operation(), finder, "RECOVERY_ASKED", fence, why);
      return asked.fresh() ? Kind.RECOVERY : Kind.NOTHING;
    });
  }

  /// Families are locked before operations, so here the row of the queue decides.
  Kind abandon(Quiet one, String how) {
    return move(() -> {
      Optional<Operation> now = rows.operations().byId(one.operation());
      if (!isAsItWas(one, now)) {
        return Kind.NOTHING;
      }
      String why =
          "The run that waited for its lease, "
              + one.run()
              + ", has ended without giving up its place: "
              + how;
      return journal.abandon(now.orElseThrow(), why, finder) ? Kind.ABANDONED : Kind.NOTHING;
    });
  }

  Kind drifted(Quiet one, String how) {
    return move(() -> {
      if (!isAsItWas(one, rows.operations().lock(one.operation()))) {
        return Kind.NOTHING;
      }
      Alert alert = FinderAlerts.drifted(one, how);
      if (!rows.alerts().raise(alert)) {
        return Kind.NOTHING;
      }
      rows.events().append(one.operation(), finder, "DRIFTED", one.fence(), alert.wrong());
      return Kind.DRIFTED;
    });
  }

  Kind remember(Quiet one) {
    return move(() -> {
      rows.drivers().missed(one.operation(), one.driver().run().runId());
      return Kind.MISSING;
    });
  }

  /// Temporal knows the driver; whether it was missing before does not count any more.
  void seen(Quiet one) {
    if (one.driver().missing().isPresent()) {
      transaction.executeWithoutResult(
          _ -> rows.drivers().seen(one.operation(), one.driver().run().runId()));
    }
  }

  /// One alert for all that were started in that namespace.
  Kind temporalLost(Quiet one) {
    String namespaceId = one.driver().namespaceId();
    if (!lost.add(namespaceId)) {
      return Kind.LOST;
    }
    return move(() -> {
      rows.alerts()
          .raise(FinderAlerts.temporalLost(namespaceId, operations.startedIn(namespaceId)));
      return Kind.LOST;
    });
  }

  Kind stuck(Quiet one, RunId run, int failures, TaskFailure failure) {
    return move(() -> {
      rows.alerts().raise(FinderAlerts.stuck(one, run, failures, failure));
      return Kind.STUCK;
    });
  }

  /// Whether nobody has moved it since: still open, with the same driver and fence.
  private boolean isAsItWas(Quiet one, Optional<Operation> now) {
    return now.isPresent()
        && !now.get().state().isFinal()
        && Objects.equals(now.get().fence(), one.fence())
        && rows.drivers()
            .pinned(one.operation())
            .filter(pinned -> pinned.run().equals(one.driver().run()))
            .isPresent();
  }

  private Kind move(Supplier<Kind> made) {
    return Objects.requireNonNull(transaction.execute(_ -> made.get()));
  }
}
