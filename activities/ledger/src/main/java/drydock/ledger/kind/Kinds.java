package drydock.ledger.kind;

import drydock.contract.control.KindControlRequest;
import drydock.contract.control.KindControlRequest.Mode;
import drydock.ledger.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The switches and pauses, one row per kind that was ever touched.
public final class Kinds {
  private static final Sql SHUT =
      new Sql(
          """
          SELECT kind, mode, mode_by, mode_reason,
                 CASE WHEN paused_until > now() THEN
                   to_char(paused_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END
                   AS paused_until,
                 paused_by, paused_reason
          FROM drydock.kind_switch
          WHERE kind = ANY (:kinds::text[]) AND (mode <> 'ON' OR paused_until > now())
          ORDER BY kind
          """);

  private static final Sql NOTE =
      new Sql(
          """
          INSERT INTO drydock.kind_change (id, kind, actor, change, reason)
          VALUES (:change::uuid, :kind, :actor, :what, :reason)
          ON CONFLICT DO NOTHING
          """);

  private static final Sql SWITCH =
      new Sql(
          """
          INSERT INTO drydock.kind_switch (kind, mode, mode_by, mode_reason)
          VALUES (:kind, :mode, :actor, :reason)
          ON CONFLICT (kind) DO UPDATE
          SET mode = :mode, mode_by = :actor, mode_reason = :reason
          """);

  private static final Sql PAUSE =
      new Sql(
          """
          INSERT INTO drydock.kind_switch (kind, paused_until, paused_by, paused_reason)
          VALUES (:kind, now() + :minutes * interval '1 minute', :actor, :reason)
          ON CONFLICT (kind) DO UPDATE
          SET paused_until = now() + :minutes * interval '1 minute', paused_by = :actor,
              paused_reason = :reason
          """);

  private final JdbcClient jdbc;

  public Kinds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Why none of these kinds may be started, or nothing.
  public Optional<Shut> shut(List<String> kinds) {
    return SHUT
        .on(jdbc)
        .param("kinds", kinds.toArray(String[]::new))
        .query(Kinds::shut)
        .list()
        .stream()
        .findFirst();
  }

  /// False when this change was made before.
  boolean note(KindControlRequest request, String change, String what) {
    return NOTE.on(jdbc)
            .param("change", change)
            .param("kind", request.kind())
            .param("actor", request.actor())
            .param("what", what)
            .param("reason", request.reason())
            .update()
        == 1;
  }

  void set(KindControlRequest request) {
    if (request.mode() != null) {
      of(SWITCH, request).param("mode", request.mode().name()).update();
    }
    if (request.pauseMinutes() != null) {
      of(PAUSE, request).param("minutes", request.pauseMinutes(), Types.INTEGER).update();
    }
  }

  private JdbcClient.StatementSpec of(Sql sql, KindControlRequest request) {
    return sql.on(jdbc)
        .param("kind", request.kind())
        .param("actor", request.actor())
        .param("reason", request.reason());
  }

  private static Shut shut(ResultSet row, int number) throws SQLException {
    Mode mode = Mode.valueOf(row.getString("mode"));
    String kind = row.getString("kind");
    return mode == Mode.ON
        ? new Shut(
            mode,
            kind
                + " pauses for maintenance until "
                + row.getString("paused_until")
                + ", set by "
                + row.getString("paused_by")
                + ": "
                + row.getString("paused_reason"))
        : new Shut(
            mode,
            kind
                + (mode == Mode.OFF ? " is switched off" : " can only be previewed")
                + ", set by "
                + row.getString("mode_by")
                + " until somebody switches it on: "
                + row.getString("mode_reason"));
  }

  /// A kind that may not be started.
  ///
  /// @param mode ON when it only pauses
  public record Shut(Mode mode, String why) {}
}
