package drydock.ledger.finder;

import drydock.ledger.operation.PinnedDriver;
import drydock.ledger.sql.Sql;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is open, as the finder reads it.
final class OpenOperations {
  private static final Sql QUIET =
      new Sql(
          "SELECT o.id, o.kind, o.state, o.fence, "
              + PinnedDriver.ROW
              + """
              FROM drydock.operation_driver d JOIN drydock.operation o ON o.id = d.operation
              WHERE d.ended_at IS NULL AND d.operation > :after::uuid AND o.closed_at IS NULL
                AND o.moved_at <= now() - :quiet * interval '1 millisecond'
              ORDER BY d.operation LIMIT :page
              """);

  private static final Sql STARTED_IN =
      new Sql(
          """
          SELECT o.kind || ' ' || o.id AS name
          FROM drydock.operation_driver d JOIN drydock.operation o ON o.id = d.operation
          WHERE d.ended_at IS NULL AND o.closed_at IS NULL AND d.namespace_id = :namespace
          ORDER BY o.id
          """);

  private final JdbcClient jdbc;

  OpenOperations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// At most `page` of them, in the order of their ids, beginning behind `after`.
  List<Quiet> after(String after, Duration quiet, int page) {
    return QUIET
        .on(jdbc)
        .param("after", after)
        .param("quiet", quiet.toMillis())
        .param("page", page)
        .query(Quiet::of)
        .list();
  }

  /// Kind and id of every open operation whose driver was started in that namespace.
  List<String> startedIn(String namespaceId) {
    return STARTED_IN
        .on(jdbc)
        .param("namespace", namespaceId)
        .query((row, _) -> row.getString("name"))
        .list();
  }
}
