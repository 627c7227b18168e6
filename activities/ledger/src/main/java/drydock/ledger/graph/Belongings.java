package drydock.ledger.graph;

import drydock.ledger.sql.Sql;
import drydock.operations.graph.Role;
import drydock.operations.graph.Tier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a graph and each of its subgraphs have beside their data: grants, credits, schemas. Callers
/// are inside a transaction.
public final class Belongings {
  private static final Sql GRANT =
      new Sql(
          """
          INSERT INTO drydock.graph_grant (graph, member, actor, role)
          VALUES (:graph, :member, :actor, :role)
          ON CONFLICT (graph, member, actor) DO UPDATE SET role = excluded.role
          """);

  /// A subgraph begins with everything its graph was granted.
  private static final Sql INHERIT =
      new Sql(
          """
          INSERT INTO drydock.graph_grant (graph, member, actor, role)
          SELECT graph, :member, actor, role FROM drydock.graph_grant
          WHERE graph = :graph AND member = 'main'
          ON CONFLICT DO NOTHING
          """);

  private static final Sql CREDIT =
      new Sql(
          """
          INSERT INTO drydock.graph_credit (graph, member, monthly, balance)
          VALUES (:graph, :member, :monthly, :monthly)
          ON CONFLICT DO NOTHING
          """);

  private static final Sql SCHEMA =
      new Sql(
          """
          INSERT INTO drydock.graph_schema (graph, member, version, tables)
          VALUES (:graph, :member, :version, :tables::jsonb)
          ON CONFLICT DO NOTHING
          """);

  private static final Sql UNGRANT =
      new Sql("DELETE FROM drydock.graph_grant WHERE graph = :graph AND member = :member");

  private static final Sql UNCREDIT =
      new Sql("DELETE FROM drydock.graph_credit WHERE graph = :graph AND member = :member");

  private static final Sql UNSCHEMA =
      new Sql("DELETE FROM drydock.graph_schema WHERE graph = :graph AND member = :member");

  private final JdbcClient jdbc;

  public Belongings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void grant(String graph, String member, String actor, Role role) {
    of(GRANT, graph, member).param("actor", actor).param("role", role.name()).update();
  }

  public void inherit(String graph, String member) {
    of(INHERIT, graph, member).update();
  }

  /// What the tier gives each month; the first month's is there at once.
  public void credit(String graph, String member, Tier tier) {
    of(CREDIT, graph, member).param("monthly", tier.monthlyCredits()).update();
  }

  public void schema(String graph, String member, int version, String tables) {
    of(SCHEMA, graph, member).param("version", version).param("tables", tables).update();
  }

  /// Everything that belongs to that member.
  public void remove(String graph, String member) {
    of(UNGRANT, graph, member).update();
    of(UNCREDIT, graph, member).update();
    of(UNSCHEMA, graph, member).update();
  }

  private JdbcClient.StatementSpec of(Sql sql, String graph, String member) {
    return sql.on(jdbc).param("graph", graph).param("member", member);
  }
}
