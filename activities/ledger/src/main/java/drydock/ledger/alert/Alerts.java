package drydock.ledger.alert;

import drydock.ledger.claim.ClaimRules;
import drydock.ledger.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of alerts. Callers are inside a transaction.
public final class Alerts {
  /// @param failures how often telling it failed
  record Untold(Alert alert, int failures) {}

  private static final Sql RAISE =
      new Sql(
          """
          INSERT INTO drydock.alert (key, operation, wrong, safe, todo)
          VALUES (:key, :operation::uuid, :wrong, :safe, :todo)
          ON CONFLICT (key) DO NOTHING
          """);

  private static final Sql CLAIM =
      new Sql(
          """
          WITH due AS (
            SELECT key FROM drydock.alert
            WHERE told_at IS NULL AND next_at <= now()
              AND (claimed_until IS NULL OR claimed_until <= now())
            ORDER BY next_at, key LIMIT :batch FOR UPDATE SKIP LOCKED)
          UPDATE drydock.alert a
          SET claimed_by = :claim::uuid, claimed_until = now() + :lapse * interval '1 millisecond'
          FROM due WHERE a.key = due.key
          RETURNING a.key, a.operation, a.wrong, a.safe, a.todo, a.attempts
          """);

  private static final Sql TOLD =
      new Sql(
          """
          UPDATE drydock.alert SET told_at = now(), claimed_by = NULL, claimed_until = NULL
          WHERE key = :key AND claimed_by = :claim::uuid AND told_at IS NULL
          """);

  private static final Sql FAILED =
      new Sql(
          """
          UPDATE drydock.alert
          SET attempts = attempts + 1, next_at = now() + :pause * interval '1 millisecond',
              failure = :failure, claimed_by = NULL, claimed_until = NULL
          WHERE key = :key AND claimed_by = :claim::uuid AND told_at IS NULL
          """);

  private static final Sql RELEASE =
      new Sql(
          """
          UPDATE drydock.alert SET claimed_by = NULL, claimed_until = NULL
          WHERE claimed_by = :claim::uuid AND told_at IS NULL
          """);

  private final JdbcClient jdbc;

  public Alerts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Once per key: true when it is new. It is told after the caller's transaction has committed.
  public boolean raise(Alert alert) {
    return RAISE
            .on(jdbc)
            .param("key", alert.key())
            .param("operation", alert.operation(), Types.VARCHAR)
            .param("wrong", alert.wrong())
            .param("safe", alert.safe())
            .param("todo", alert.todo())
            .update()
        == 1;
  }

  List<Untold> claim(String claim, ClaimRules rules) {
    return CLAIM
        .on(jdbc)
        .param("claim", claim)
        .param("batch", rules.batch())
        .param("lapse", rules.lapse().toMillis())
        .query(Alerts::untold)
        .list();
  }

  /// False when the claim has lapsed and somebody else took it.
  boolean told(String key, String claim) {
    return TOLD.on(jdbc).param("key", key).param("claim", claim).update() == 1;
  }

  void failed(String key, String claim, Duration pause, String failure) {
    FAILED
        .on(jdbc)
        .param("key", key)
        .param("claim", claim)
        .param("pause", pause.toMillis())
        .param("failure", failure)
        .update();
  }

  /// Gives back what was claimed and neither told nor failed.
  void release(String claim) {
    RELEASE.on(jdbc).param("claim", claim).update();
  }

  private static Untold untold(ResultSet row, int number) throws SQLException {
    return new Untold(
        new Alert(
            row.getString("key"),
            row.getString("operation"),
            row.getString("wrong"),
            row.getString("safe"),
            row.getString("todo")),
        row.getInt("attempts"));
  }
}
