package drydock.ledger.operation;

import drydock.operations.journal.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/// The run that may act for an operation now.
///
/// @param namespaceId where it was started
/// @param missing for how long Temporal is known not to know it
public record PinnedDriver(RunId run, String namespaceId, Optional<Duration> missing) {
  /// What [#of] reads, of a row of drivers called `d`.
  public static final String ROW =
      """
      d.workflow_id, d.run_id, d.namespace_id,
      (extract(epoch FROM clock_timestamp() - d.missing_since) * 1000)::bigint AS missing_ms
      """;

  public static PinnedDriver of(ResultSet row, int number) throws SQLException {
    return new PinnedDriver(
        new RunId(row.getString("workflow_id"), row.getString("run_id")),
        row.getString("namespace_id"),
        Optional.ofNullable(row.getObject("missing_ms", Long.class)).map(Duration::ofMillis));
  }

  /// Temporal does not know it, and did not know it that long ago either.
  public boolean missingFor(Duration apart) {
    return missing.filter(since -> since.compareTo(apart) >= 0).isPresent();
  }
}
