package drydock.ledger.request;

import drydock.ledger.claim.ClaimRules;
import drydock.ledger.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of `run_request`, the outbox. Callers are inside a transaction.
public final class RunRequests {
  /// The conflicting row is written as it was: that locks it, so it stays PENDING until the caller
  /// commits.
  private static final Sql ASK =
      new Sql(
          """
          WITH fresh AS (SELECT uuidv7() AS id)
          INSERT INTO drydock.run_request AS r
            (id, workflow_type, workflow_id, input, cause, reason)
          SELECT id, :type, :workflow, :input::jsonb, :cause::uuid, :reason FROM fresh
          ON CONFLICT (workflow_id) WHERE state = 'PENDING' DO UPDATE SET reason = r.reason
          RETURNING r.id, r.id = (SELECT id FROM fresh) AS fresh
          """);

  private static final Sql BURIED =
      new Sql(
          """
          SELECT EXISTS (
            SELECT FROM drydock.run_request
            WHERE cause = :cause::uuid AND workflow_id = :workflow AND state = 'DEAD'
              AND decided_at > now() - :within * interval '1 millisecond')
          """);

  private static final Sql CLAIM =
      new Sql(
          """
          WITH due AS (
            SELECT id FROM drydock.run_request
            WHERE state = 'PENDING' AND next_at <= now()
              AND (claimed_until IS NULL OR claimed_until <= now())
            ORDER BY next_at, id LIMIT :batch FOR UPDATE SKIP LOCKED),
          taken AS (
            UPDATE drydock.run_request r
            SET claimed_by = :claim::uuid, claimed_until = now() + :lapse * interval '1 millisecond'
            FROM due WHERE r.id = due.id
            RETURNING r.*)
          SELECT * FROM taken ORDER BY next_at, id
          """);

  private static final Sql DECIDE =
      new Sql(
          """
          UPDATE drydock.run_request
          SET state = :state, fate = :fate, run_id = :run, attempts = attempts + :failed,
              decided_at = now(), claimed_by = NULL, claimed_until = NULL
          WHERE id = :id::uuid AND state = 'PENDING' AND claimed_by = :claim::uuid
          """);

  private static final Sql POSTPONE =
      new Sql(
          """
          UPDATE drydock.run_request
          SET fate = :fate, attempts = attempts + :failed,
              next_at = now() + :pause * interval '1 millisecond',
              claimed_by = NULL, claimed_until = NULL
          WHERE id = :id::uuid AND state = 'PENDING' AND claimed_by = :claim::uuid
          """);

  private static final Sql RELEASE =
      new Sql(
          """
          UPDATE drydock.run_request SET claimed_by = NULL, claimed_until = NULL
          WHERE claimed_by = :claim::uuid AND state = 'PENDING'
          """);

  private static final Sql PENDING =
      new Sql("SELECT count(*) FROM drydock.run_request WHERE state = 'PENDING'");

  private final JdbcClient jdbc;

  public RunRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Asks for a run; it is started after the caller's transaction has committed, and not at all if
  /// it does not. As long as one for the same workflow id is waiting, asking again changes nothing.
  public Asked ask(Wanted wanted) {
    return ASK.on(jdbc)
        .param("type", wanted.workflowType())
        .param("workflow", wanted.workflowId())
        .param("input", wanted.input())
        .param("cause", wanted.cause(), Types.VARCHAR)
        .param("reason", wanted.reason())
        .query((row, _) -> new Asked(row.getString("id"), row.getBoolean("fresh")))
        .single();
  }

  /// Whether a request by that operation for that workflow id has died so lately.
  public boolean buried(String cause, String workflowId, Duration within) {
    return BURIED
        .on(jdbc)
        .param("cause", cause)
        .param("workflow", workflowId)
        .param("within", within.toMillis())
        .query(Boolean.class)
        .single();
  }

  List<Claimed> claim(String claim, ClaimRules rules) {
    return CLAIM
        .on(jdbc)
        .param("claim", claim)
        .param("batch", rules.batch())
        .param("lapse", rules.lapse().toMillis())
        .query(RunRequests::claimed)
        .list();
  }

  /// Each of the following does nothing and answers false when the claim is not theirs any more.
  boolean decide(Claimed one, String state, String fate, @Nullable String run, boolean failed) {
    return DECIDE
            .on(jdbc)
            .param("id", one.id())
            .param("claim", one.claim())
            .param("state", state)
            .param("fate", fate)
            .param("run", run, Types.VARCHAR)
            .param("failed", failed ? 1 : 0)
            .update()
        == 1;
  }

  boolean postpone(Claimed one, String why, Duration pause, boolean failed) {
    return POSTPONE
            .on(jdbc)
            .param("id", one.id())
            .param("claim", one.claim())
            .param("fate", why)
            .param("pause", pause.toMillis())
            .param("failed", failed ? 1 : 0)
            .update()
        == 1;
  }

  /// Gives back whatever the claim still holds.
  void release(String claim) {
    RELEASE.on(jdbc).param("claim", claim).update();
  }

  long pending() {
    return PENDING.on(jdbc).query(Long.class).single();
  }

  private static Claimed claimed(ResultSet row, int number) throws SQLException {
    return new Claimed(
        row.getString("id"),
        row.getString("claimed_by"),
        new Wanted(
            row.getString("workflow_type"),
            row.getString("workflow_id"),
            row.getString("input"),
            row.getString("cause"),
            row.getString("reason")),
        row.getInt("attempts"));
  }
}
