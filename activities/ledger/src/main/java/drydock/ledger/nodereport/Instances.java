package drydock.ledger.nodereport;

import drydock.ledger.sql.Sql;
import drydock.operations.nodereport.NodeReportRequest;
import drydock.operations.nodereport.Quarantined;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One row per instance that ever reported. Callers are inside a transaction.
final class Instances {
  private static final Sql QUARANTINED =
      new Sql(
          """
          SELECT unnest(known.quarantined) AS family
          FROM (SELECT quarantined FROM drydock.instance WHERE id = :id FOR NO KEY UPDATE) known
          """);

  /// A start in the future would shut out every later process, so it counts as now.
  private static final Sql TAKE =
      new Sql(
          """
          INSERT INTO drydock.instance AS i
            (id, address, version, read_only, started_at, report, highest_fence, quarantined)
          VALUES (:id, :address, :version, :readOnly, least(:startedAt::timestamptz, now()), :number,
                  :fence, :quarantined::text[])
          ON CONFLICT (id) DO UPDATE
          SET address = excluded.address, version = excluded.version,
              read_only = excluded.read_only, started_at = excluded.started_at,
              report = excluded.report, reported_at = now(),
              highest_fence = greatest(i.highest_fence, excluded.highest_fence),
              quarantined = excluded.quarantined
          WHERE (i.started_at, i.report) < (excluded.started_at, excluded.report)
          """);

  private final JdbcClient jdbc;

  Instances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The families it has reported before, and its row is locked.
  List<String> quarantined(String id) {
    return QUARANTINED.on(jdbc).param("id", id).query((row, _) -> row.getString("family")).list();
  }

  /// False, and nothing is changed, when this report or a later one has been taken.
  boolean take(NodeReportRequest report) {
    return TAKE.on(jdbc)
            .param("id", report.instanceId())
            .param("address", report.address())
            .param("version", report.version())
            .param("readOnly", report.readOnly())
            .param("startedAt", report.startedAt())
            .param("number", report.number())
            .param("fence", report.highestFence())
            .param(
                "quarantined",
                report.quarantined().stream()
                    .map(Quarantined::family)
                    .distinct()
                    .sorted()
                    .toArray(String[]::new))
            .update()
        == 1;
  }
}
