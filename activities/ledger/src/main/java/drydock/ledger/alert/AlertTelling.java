package drydock.ledger.alert;

import drydock.ledger.claim.ClaimRules;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells what was raised: claim, tell, mark. The channel is called outside every transaction, and
/// only for alerts whose own has committed. A worker that dies in between leaves a claim that
/// lapses, so an alert is told at least once, and once as long as nobody dies.
public final class AlertTelling {
  private final Alerts alerts;
  private final TransactionTemplate transaction;
  private final AlertChannel channel;
  private final ClaimRules rules;

  public AlertTelling(
      JdbcClient jdbc, TransactionTemplate transaction, AlertChannel channel, ClaimRules rules) {
    this.alerts = new Alerts(jdbc);
    this.transaction = transaction;
    this.channel = channel;
    this.rules = rules;
  }

  /// One batch of what is due; answers how many it told and marked itself.
  public int round() {
    String claim = UUID.randomUUID().toString();
    long start = System.nanoTime();
    List<Alerts.Untold> due =
        Objects.requireNonNull(transaction.execute(_ -> alerts.claim(claim, rules)));
    int told = 0;
    for (Alerts.Untold one : due) {
      // Past its claim another worker may be telling it.
      if (Duration.ofNanos(System.nanoTime() - start).compareTo(rules.lapse()) >= 0) {
        transaction.executeWithoutResult(_ -> alerts.release(claim));
        break;
      }
      told += tell(one, claim) ? 1 : 0;
    }
    return told;
  }

  private boolean tell(Alerts.Untold one, String claim) {
    String key = one.alert().key();
    try {
      channel.tell(one.alert());
    } catch (RuntimeException e) {
      Duration pause = rules.pause(one.failures() + 1);
      transaction.executeWithoutResult(_ -> alerts.failed(key, claim, pause, e.toString()));
      return false;
    }
    return Boolean.TRUE.equals(transaction.execute(_ -> alerts.told(key, claim)));
  }
}
