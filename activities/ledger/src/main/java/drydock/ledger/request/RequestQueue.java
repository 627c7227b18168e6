package drydock.ledger.request;

import drydock.ledger.alert.Alert;
import drydock.ledger.alert.Alerts;
import drydock.ledger.claim.ClaimRules;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The outbox as a dispatcher sees it. Each call is one transaction, so no transaction is open
/// while a workflow is being started.
public final class RequestQueue {
  private final RunRequests requests;
  private final Alerts alerts;
  private final TransactionTemplate transaction;

  public RequestQueue(JdbcClient jdbc, TransactionTemplate transaction) {
    this.requests = new RunRequests(jdbc);
    this.alerts = new Alerts(jdbc);
    this.transaction = transaction;
  }

  /// Takes what is due, the longest due first, under a claim of its own. Two that ask at once get
  /// different rows.
  public List<Claimed> claim(ClaimRules rules) {
    String claim = UUID.randomUUID().toString();
    return Objects.requireNonNull(transaction.execute(_ -> requests.claim(claim, rules)));
  }

  /// Writes what became of a request; false when its claim has lapsed and another took it, which
  /// then has the say.
  public boolean settle(Claimed one, Fate fate) {
    return Boolean.TRUE.equals(transaction.execute(_ -> written(one, fate)));
  }

  /// Gives back what a claim still holds, so that nobody waits for it to lapse.
  public void release(String claim) {
    transaction.executeWithoutResult(_ -> requests.release(claim));
  }

  /// How many wait, those included that are not due or that another worker has claimed.
  public long pending() {
    return Objects.requireNonNull(transaction.execute(_ -> requests.pending()));
  }

  private boolean written(Claimed one, Fate fate) {
    return switch (fate) {
      case Fate.Started(String run) ->
          requests.decide(one, "STARTED", "started run " + run, run, false);
      case Fate.Joined(var run) ->
          requests.decide(
              one, "JOINED", "joined " + (run == null ? "an open run" : "run " + run), run, false);
      case Fate.Dead(String why) -> buried(one, why);
      case Fate.Again(String why, var pause) -> requests.postpone(one, why, pause, true);
      case Fate.Kept(String why, var pause) -> requests.postpone(one, why, pause, false);
    };
  }

  private boolean buried(Claimed one, String why) {
    boolean ours = requests.decide(one, "DEAD", why, null, true);
    if (ours) {
      alerts.raise(alert(one, why));
    }
    return ours;
  }

  private static Alert alert(Claimed one, String why) {
    Wanted wanted = one.wanted();
    return new Alert(
        "run-request-dead/" + one.id(),
        wanted.cause(),
        "Workflow "
            + wanted.workflowType()
            + " "
            + wanted.workflowId()
            + " was asked for ("
            + wanted.reason()
            + ") and cannot be started: "
            + why,
        "Nothing was started. The request is kept as drydock.run_request "
            + one.id()
            + ", state DEAD; all others go on.",
        "Mend what the reason names, then start workflow type "
            + wanted.workflowType()
            + " under workflow id "
            + wanted.workflowId()
            + " with the input kept in that row.");
  }
}
