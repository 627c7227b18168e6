package drydock.ledger.capacity;

import drydock.ledger.sql.Sql;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The volumes that are attached to machines. Callers are inside a transaction.
final class Volumes {
  private static final Sql AT = new Sql("SELECT id FROM drydock.volume WHERE instance = :instance");

  private static final Sql ADD =
      new Sql(
          """
          INSERT INTO drydock.volume (id, tier, zone, size_gb, instance, made_by)
          VALUES (:id, :tier, :zone, :size, :instance, :operation::uuid)
          ON CONFLICT (id) DO NOTHING
          """);

  private static final Sql REMOVE =
      new Sql("DELETE FROM drydock.volume WHERE made_by = :operation::uuid");

  private final JdbcClient jdbc;

  Volumes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> at(String instance) {
    return AT.on(jdbc).param("instance", instance).query(String.class).optional();
  }

  void add(VolumeFact fact, String tier, String operation) {
    ADD.on(jdbc)
        .param("id", fact.id())
        .param("tier", tier)
        .param("zone", fact.zone())
        .param("size", fact.gigabytes())
        .param("instance", fact.instance())
        .param("operation", operation)
        .update();
  }

  void remove(String operation) {
    REMOVE.on(jdbc).param("operation", operation).update();
  }
}
