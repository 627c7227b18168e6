package drydock.ledger.graph;

import drydock.contract.InvalidRequest;
import drydock.ledger.sql.Sql;
import drydock.operations.graph.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What graphs may have and what they cost.
public final class Tiers {
  private static final Sql ALL =
      new Sql(
          """
          SELECT name, rank, subgraphs, storage_gb, hosting_days, monthly_cents, monthly_credits,
                 families
          FROM drydock.tier ORDER BY rank
          """);

  private final JdbcClient jdbc;

  public Tiers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The lowest first.
  public List<Tier> all() {
    return ALL.on(jdbc).query(Tiers::row).list();
  }

  /// One that nobody knows is an error, never a default.
  public Tier byName(String name) {
    List<Tier> all = all();
    return all.stream()
        .filter(tier -> tier.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidRequest("tier", name, "one of " + names(all)));
  }

  private static String names(List<Tier> tiers) {
    return tiers.stream().map(Tier::name).collect(Collectors.joining(", "));
  }

  private static Tier row(ResultSet row, int number) throws SQLException {
    return new Tier(
        row.getString("name"),
        row.getInt("rank"),
        row.getInt("subgraphs"),
        row.getInt("storage_gb"),
        row.getInt("hosting_days"),
        row.getLong("monthly_cents"),
        row.getLong("monthly_credits"),
        row.getInt("families"));
  }
}
