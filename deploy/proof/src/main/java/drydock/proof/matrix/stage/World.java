package drydock.proof.matrix.stage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import drydock.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the ledger past all of its code.
final class World implements AutoCloseable {
  private static final int CONNECTIONS = 6;

  /// @param left how many items are not done
  record Operation(String id, String state, @Nullable Long fence, String sentence, int left) {
    boolean ended() {
      return state.equals("DONE") || state.equals("UNDONE") || state.equals("REFUSED");
    }
  }

  record Event(String kind, @Nullable Long fence, String detail) {}

  private final HikariDataSource pool;
  private final JdbcClient jdbc;

  World(TestDatabase database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(CONNECTIONS);
    pool = new HikariDataSource(config);
    jdbc = JdbcClient.create(pool);
  }

  /// The operations of a family, oldest first.
  List<Operation> operations(String family) {
    return jdbc.sql(
            """
            SELECT id, state, fence, sentence, total - done AS left_over FROM drydock.operation
            WHERE :family = ANY (families) ORDER BY id
            """)
        .param("family", family)
        .query((row, _) ->
            new Operation(
                row.getString("id"),
                row.getString("state"),
                row.getObject("fence", Long.class),
                row.getString("sentence"),
                row.getInt("left_over")))
        .list();
  }

  Optional<Operation> operation(String family) {
    return operations(family).stream().findFirst();
  }

  List<Event> events(String operation) {
    return jdbc.sql(
            """
            SELECT kind, fence, detail FROM drydock.operation_event
            WHERE operation = :operation::uuid ORDER BY id
            """)
        .param("operation", operation)
        .query((row, _) ->
            new Event(
                row.getString("kind"), row.getObject("fence", Long.class), row.getString("detail")))
        .list();
  }

  /// How many effects there are, by step and item.
  Map<String, Long> effects(String operation) {
    Map<String, Long> effects = new TreeMap<>();
    jdbc.sql("SELECT step, item FROM drydock.rehearsal_scratch WHERE operation = :operation")
        .param("operation", operation)
        .query((row, _) -> row.getString("step") + " " + row.getString("item"))
        .list()
        .forEach(effect -> effects.merge(effect, 1L, Long::sum));
    return effects;
  }

  /// The states of what it touched outside the ledger.
  List<String> resources(String operation) {
    return jdbc.sql("SELECT state FROM drydock.resource WHERE operation = :operation::uuid")
        .param("operation", operation)
        .query((row, _) -> String.valueOf(row.getString("state")))
        .list();
  }

  long alerts(String operation) {
    return count("SELECT count(*) FROM drydock.alert WHERE operation = :of::uuid", operation);
  }

  long drivers(String operation) {
    return count(
        """
        SELECT count(*) FROM drydock.operation_driver
        WHERE operation = :of::uuid AND ended_at IS NULL
        """,
        operation);
  }

  long holders(String family) {
    return count(
        "SELECT count(*) FROM drydock.lease WHERE family = :of AND operation IS NOT NULL", family);
  }

  long waiters(String family) {
    return count("SELECT count(*) FROM drydock.lease_waiter WHERE :of = ANY (families)", family);
  }

  long pins(String family) {
    return count("SELECT count(*) FROM drydock.lease_pin WHERE family = :of", family);
  }

  long fence(String family) {
    return count("SELECT coalesce(max(fence), 0) FROM drydock.lease WHERE family = :of", family);
  }

  private long count(String sql, String of) {
    return jdbc.sql(sql).param("of", of).query(Long.class).single();
  }

  @Override
  public void close() {
    pool.close();
  }
}
