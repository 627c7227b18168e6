package drydock.ledger.capacity;

import drydock.ledger.sql.Sql;
import drydock.operations.place.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is to come to which machine. Callers are inside a transaction.
public final class Reservations {
  private static final Sql ADD =
      new Sql(
          """
          INSERT INTO drydock.reservation (graph, operation, tier)
          VALUES (:graph, :operation::uuid, :tier) ON CONFLICT (graph) DO NOTHING
          """);

  /// Whoever gives machines out takes turns.
  private static final Sql LOCK =
      new Sql("SELECT pg_advisory_xact_lock(hashtext('drydock tier ' || :tier))");

  private static final Sql LEVEL =
      new Sql(
          """
          SELECT t.families, t.warm,
                 (SELECT count(*) FROM drydock.graph g
                  WHERE g.tier = t.name AND g.instance IS NOT NULL AND g.state <> 'DEPROVISIONED')
                   AS occupied,
                 (SELECT count(*) FROM drydock.reservation r WHERE r.tier = t.name) AS reserved,
                 (SELECT count(*) FROM drydock.reservation r
                  WHERE r.tier = t.name AND r.number <= coalesce(
                    (SELECT number FROM drydock.reservation WHERE graph = :graph), 0)) AS place
          FROM drydock.tier t WHERE t.name = :tier
          """);

  private static final Sql FULL =
      new Sql(
          """
          SELECT used.instance
          FROM (SELECT instance FROM drydock.graph
                WHERE instance IS NOT NULL AND state <> 'DEPROVISIONED'
                UNION ALL
                SELECT instance FROM drydock.reservation WHERE instance IS NOT NULL) used
          GROUP BY used.instance
          HAVING count(*) >= (SELECT families FROM drydock.tier WHERE name = :tier)
          UNION
          SELECT instance FROM drydock.ending_instance
          """);

  private static final Sql USED =
      new Sql(
          """
          SELECT instance FROM drydock.graph
          WHERE instance IS NOT NULL AND state <> 'DEPROVISIONED'
          UNION
          SELECT instance FROM drydock.reservation WHERE instance IS NOT NULL
          """);

  private static final Sql ASSIGN =
      new Sql(
          """
          UPDATE drydock.reservation SET instance = :instance
          WHERE graph = :graph AND operation = :operation::uuid AND instance IS NULL
          """);

  private static final Sql GIVE_BACK =
      new Sql(
          """
          UPDATE drydock.reservation SET instance = NULL
          WHERE graph = :graph AND operation = :operation::uuid
          """);

  private static final Sql END =
      new Sql(
          """
          INSERT INTO drydock.ending_instance (instance, operation)
          VALUES (:instance, :operation::uuid) ON CONFLICT DO NOTHING
          """);

  private static final Sql ENDING =
      new Sql(
          """
          SELECT instance FROM drydock.ending_instance WHERE operation = :operation::uuid
          ORDER BY instance
          """);

  private static final Sql REMOVE =
      new Sql(
          """
          DELETE FROM drydock.reservation
          WHERE graph = :graph AND operation = :operation::uuid
          """);

  private static final Sql OF =
      new Sql(
          """
          SELECT graph, tier, instance FROM drydock.reservation
          WHERE graph = :graph AND operation = :operation::uuid
          """);

  private static final Sql PLACE =
      new Sql(
          """
          SELECT i.id AS instance, i.address
          FROM drydock.reservation r JOIN drydock.instance i ON i.id = r.instance
          WHERE r.graph = :graph AND r.operation = :operation::uuid
          """);

  private final JdbcClient jdbc;

  public Reservations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Nothing new where the graph has one.
  public void add(String graph, String operation, String tier) {
    of(ADD, graph, operation).param("tier", tier).update();
  }

  public void lock(String tier) {
    LOCK.on(jdbc).param("tier", tier).query((_, _) -> "").single();
  }

  public Level level(String tier, String graph) {
    return LEVEL.on(jdbc).param("tier", tier).param("graph", graph).query(Level.class).single();
  }

  /// Machines to which nobody of that tier can come.
  public Set<String> full(String tier) {
    return new TreeSet<>(FULL.on(jdbc).param("tier", tier).query(Reservations::instance).list());
  }

  /// Machines that somebody is at, or is to come to.
  public Set<String> used() {
    return new TreeSet<>(USED.on(jdbc).query(Reservations::instance).list());
  }

  /// False when it has one.
  public boolean assign(String graph, String operation, String instance) {
    return of(ASSIGN, graph, operation).param("instance", instance).update() == 1;
  }

  public void giveBack(String graph, String operation) {
    of(GIVE_BACK, graph, operation).update();
  }

  /// From now on nobody comes to that machine.
  public void end(String instance, String operation) {
    END.on(jdbc).param("instance", instance).param("operation", operation).update();
  }

  /// The machines that this operation ends.
  public List<String> ending(String operation) {
    return ENDING.on(jdbc).param("operation", operation).query(Reservations::instance).list();
  }

  public void remove(String graph, String operation) {
    of(REMOVE, graph, operation).update();
  }

  public Optional<Reservation> of(String graph, String operation) {
    return of(OF, graph, operation).query(Reservation.class).optional();
  }

  /// Where it is to be, once the node there has reported.
  public Optional<Place> place(String graph, String operation) {
    return of(PLACE, graph, operation).query(Place.class).optional();
  }

  private static String instance(ResultSet row, int number) throws SQLException {
    return row.getString("instance");
  }

  private JdbcClient.StatementSpec of(Sql sql, String graph, String operation) {
    return sql.on(jdbc).param("graph", graph).param("operation", operation);
  }
}
