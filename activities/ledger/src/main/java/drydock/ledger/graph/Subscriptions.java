package drydock.ledger.graph;

import drydock.ledger.sql.Sql;
import drydock.operations.graph.Subscription;
import drydock.operations.graph.SubscriptionState;
import drydock.operations.graph.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is paid for graphs. Callers are inside a transaction.
public final class Subscriptions {
  /// A graph has at most one that is not over.
  private static final Sql ADD =
      new Sql(
          """
          INSERT INTO drydock.subscription (graph, tenant, tier, monthly_cents, state)
          VALUES (:graph, :tenant, :tier, :cents, :state)
          ON CONFLICT (graph) WHERE state NOT IN ('CANCELED', 'FAILED') DO NOTHING
          """);

  private static final Sql CHANGE =
      new Sql(
          """
          UPDATE drydock.subscription SET state = :to, since = now()
          WHERE graph = :graph AND state = :from
          """);

  private static final Sql REMOVE =
      new Sql("DELETE FROM drydock.subscription WHERE graph = :graph");

  private static final Sql OF_GRAPH =
      new Sql("SELECT id, state, since, ends_at FROM drydock.subscription WHERE graph = :graph");

  private final JdbcClient jdbc;

  public Subscriptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False when the graph has one that is not over.
  public boolean add(String graph, String tenant, Tier tier, SubscriptionState state) {
    return ADD.on(jdbc)
            .param("graph", graph)
            .param("tenant", tenant)
            .param("tier", tier.name())
            .param("cents", tier.monthlyCents())
            .param("state", state.name())
            .update()
        == 1;
  }

  /// False when it is not in the state that is expected.
  public boolean change(String graph, SubscriptionState from, SubscriptionState to) {
    if (!from.next().contains(to)) {
      throw new IllegalArgumentException(
          "a subscription that is " + from + " does not become " + to);
    }
    return CHANGE
            .on(jdbc)
            .param("graph", graph)
            .param("from", from.name())
            .param("to", to.name())
            .update()
        == 1;
  }

  /// All that the graph ever had, as if it had never been.
  public void remove(String graph) {
    REMOVE.on(jdbc).param("graph", graph).update();
  }

  public List<Subscription> of(String graph) {
    return OF_GRAPH.on(jdbc).param("graph", graph).query(Subscriptions::row).list();
  }

  static Subscription row(ResultSet row, int number) throws SQLException {
    @Nullable Timestamp endsAt = row.getTimestamp("ends_at");
    return new Subscription(
        row.getString("id"),
        SubscriptionState.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        endsAt == null ? null : endsAt.toInstant());
  }
}
