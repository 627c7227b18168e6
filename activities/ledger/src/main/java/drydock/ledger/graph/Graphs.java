package drydock.ledger.graph;

import drydock.ledger.sql.Sql;
import drydock.operations.graph.GraphKind;
import drydock.operations.graph.GraphState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of graphs. Callers are inside a transaction. A change names what it expects: one that
/// does not find it is not made.
public final class Graphs {
  private static final String ROW =
      "id, kind, tenant, name, tier, state, reason, instance, placement, generation";

  /// Said again by the same operation, it is there already.
  private static final Sql ADD =
      new Sql(
          """
          INSERT INTO drydock.graph (id, kind, tenant, name, tier, provisioned_by)
          VALUES (:id, :kind, :tenant, :name, :tier, :operation::uuid)
          ON CONFLICT (id) DO NOTHING
          """);

  private static final Sql BY_ID = new Sql("SELECT " + ROW + " FROM drydock.graph WHERE id = :id");

  private static final Sql IS_OF =
      new Sql(
          """
          SELECT count(*) FROM drydock.graph
          WHERE id = :id AND provisioned_by = :operation::uuid
          """);

  private static final Sql PAGE =
      new Sql("SELECT " + ROW + " FROM drydock.graph WHERE id > :after ORDER BY id LIMIT :most");

  private static final Sql PLACE =
      new Sql(
          """
          UPDATE drydock.graph
          SET instance = :instance, placement = placement + 1, changed_at = now()
          WHERE id = :id AND instance IS DISTINCT FROM :instance
            AND placement = :expected
          """);

  private static final Sql CHANGE =
      new Sql(
          """
          UPDATE drydock.graph
          SET state = :to, reason = :reason, resumes = :resumes, changed_at = now()
          WHERE id = :id AND state = :from
          """);

  /// What a node says of a graph that is served elsewhere says nothing.
  private static final Sql QUARANTINE =
      new Sql(
          """
          UPDATE drydock.graph
          SET state = 'QUARANTINED', resumes = coalesce(resumes, state), reason = :reason,
              changed_at = now()
          WHERE id = :id AND instance = :instance
            AND state IN ('ACTIVE', 'SUSPENDED', 'TEARING_DOWN', 'DRIFTED')
          """);

  private static final Sql REMOVE =
      new Sql(
          """
          DELETE FROM drydock.graph
          WHERE id = :id AND state = 'PROVISIONING' AND provisioned_by = :operation::uuid
          """);

  private final JdbcClient jdbc;

  public Graphs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False when there is one of that id.
  public boolean add(
      String id,
      GraphKind kind,
      @Nullable String tenant,
      String name,
      String tier,
      String operation) {
    return ADD.on(jdbc)
            .param("id", id)
            .param("kind", kind.name())
            .param("tenant", tenant)
            .param("name", name)
            .param("tier", tier)
            .param("operation", operation)
            .update()
        == 1;
  }

  public Optional<Graph> byId(String id) {
    return BY_ID.on(jdbc).param("id", id).query(Graphs::row).optional();
  }

  /// Whether that operation made it, or makes it.
  public boolean isOf(String id, String operation) {
    return IS_OF.on(jdbc).param("id", id).param("operation", operation).query(Long.class).single()
        == 1;
  }

  /// In the order of their ids.
  public List<Graph> page(String after, int most) {
    return PAGE.on(jdbc).param("after", after).param("most", most).query(Graphs::row).list();
  }

  /// False when it has been placed meanwhile.
  public boolean place(String id, long expected, String instance) {
    return PLACE
            .on(jdbc)
            .param("id", id)
            .param("expected", expected)
            .param("instance", instance)
            .update()
        == 1;
  }

  /// False when it is not in the state that is expected.
  ///
  /// @param resumes where trouble began, while there is any
  public boolean change(
      String id,
      GraphState from,
      GraphState to,
      @Nullable String reason,
      @Nullable GraphState resumes) {
    if (!from.next().contains(to)) {
      throw new IllegalArgumentException("a graph that is " + from + " does not become " + to);
    }
    return CHANGE
            .on(jdbc)
            .param("id", id)
            .param("from", from.name())
            .param("to", to.name())
            .param("reason", reason)
            .param("resumes", resumes == null ? null : resumes.name())
            .update()
        == 1;
  }

  /// Its node does not understand its files. It stays so until an operator releases it.
  public void quarantine(String id, String instance, String reason) {
    QUARANTINE
        .on(jdbc)
        .param("id", id)
        .param("instance", instance)
        .param("reason", reason)
        .update();
  }

  /// As if it had never been asked for; only while the operation that makes it does so.
  public void remove(String id, String operation) {
    REMOVE.on(jdbc).param("id", id).param("operation", operation).update();
  }

  private static Graph row(ResultSet row, int number) throws SQLException {
    return new Graph(
        row.getString("id"),
        GraphKind.valueOf(row.getString("kind")),
        row.getString("tenant"),
        row.getString("name"),
        row.getString("tier"),
        GraphState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("instance"),
        row.getLong("placement"),
        row.getLong("generation"));
  }
}
