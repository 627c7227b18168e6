package drydock.ledger.graph;

import drydock.ledger.sql.Sql;
import drydock.operations.access.Location;
import drydock.operations.access.MayQuestion;
import drydock.operations.access.Standing;
import drydock.operations.graph.GraphKind;
import drydock.operations.graph.GraphState;
import drydock.operations.graph.Role;
import drydock.operations.graph.Subscription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What decisions about access rest on, each read in one statement, so that all of it is of one
/// moment.
final class Standings {
  private record Row(Standing standing, @Nullable Subscription subscription) {}

  private static final Sql STANDING =
      new Sql(
          """
          SELECT g.kind, g.state AS graph_state, now() AS at, r.role, s.id, s.state, s.since,
                 s.ends_at
          FROM drydock.graph g
          LEFT JOIN drydock.graph_grant r
            ON r.graph = g.id AND r.member = :member AND r.actor = :actor
          LEFT JOIN drydock.subscription s ON s.graph = g.id
          WHERE g.id = :graph AND (:member = 'main' OR EXISTS (
            SELECT FROM drydock.subgraph m WHERE m.graph = g.id AND m.name = :member))
          """);

  private static final Sql LOCATION =
      new Sql(
          """
          SELECT g.id AS graph, g.instance, i.address, g.placement, g.generation
          FROM drydock.graph g JOIN drydock.instance i ON i.id = g.instance
          WHERE g.id = :graph AND g.state <> 'DEPROVISIONED'
          """);

  private final JdbcClient jdbc;

  Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Empty where there is no such graph or subgraph.
  Optional<Standing> of(MayQuestion question) {
    List<Row> rows =
        STANDING
            .on(jdbc)
            .param("graph", question.graph())
            .param("member", question.member())
            .param("actor", question.actor())
            .query(Standings::row)
            .list();
    return rows.stream().findFirst().map(Row::standing).map(it -> with(it, rows));
  }

  Optional<Location> location(String graph) {
    return LOCATION.on(jdbc).param("graph", graph).query(Location.class).optional();
  }

  private static Standing with(Standing standing, List<Row> rows) {
    List<Subscription> all = rows.stream().map(Row::subscription).filter(Objects::nonNull).toList();
    return new Standing(
        standing.kind(),
        standing.state(),
        Subscription.effective(all).orElse(null),
        standing.role(),
        standing.now());
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    @Nullable String role = row.getString("role");
    Standing standing =
        new Standing(
            GraphKind.valueOf(row.getString("kind")),
            GraphState.valueOf(row.getString("graph_state")),
            null,
            role == null ? null : Role.valueOf(role),
            row.getTimestamp("at").toInstant());
    return new Row(standing, row.getString("id") == null ? null : Subscriptions.row(row, number));
  }
}
