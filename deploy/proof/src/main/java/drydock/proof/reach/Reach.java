package drydock.proof.reach;

import drydock.ledger.LedgerSettings;
import drydock.process.settings.TemporalSettings;
import drydock.testkit.TestDatabase;
import drydock.worker.settings.DispatchSettings;
import java.time.Duration;

/// The settings of whoever stands beside a worker in one process: those a worker is shipped with,
/// except that nothing is waited for long.
public final class Reach {
  private Reach() {}

  /// As both roles: it can migrate.
  public static LedgerSettings ledger(TestDatabase database, int connections) {
    return new LedgerSettings(
        database.url(),
        database.user(),
        database.password(),
        database.owner(),
        database.password(),
        connections,
        Duration.ofSeconds(5),
        Duration.ofSeconds(8),
        Duration.ofMinutes(10),
        Duration.ofMinutes(30),
        Duration.ofSeconds(20));
  }

  public static TemporalSettings temporal(String target) {
    return new TemporalSettings(
        target,
        "default",
        false,
        null,
        null,
        null,
        null,
        null,
        false,
        Duration.ofSeconds(20),
        Duration.ofSeconds(10));
  }

  public static DispatchSettings dispatch() {
    return new DispatchSettings(
        Duration.ofMillis(200),
        50,
        Duration.ofSeconds(20),
        Duration.ofSeconds(5),
        5,
        Duration.ofMillis(200),
        Duration.ofSeconds(2),
        64,
        Duration.ofSeconds(20));
  }
}
