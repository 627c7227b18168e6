package drydock.proof.count;

import drydock.operations.rehearsal.RehearsalStep;
import drydock.testkit.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Counts a ledger that has come to rest. Every rule is a query that answers a sentence for each
/// thing that is not as it must be.
public final class Count {
  private final JdbcClient jdbc;

  public Count(TestDatabase database) {
    jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(database.url(), database.user(), database.password()));
  }

  /// One sentence for everything that is wrong.
  public List<String> violations() {
    return Stream.of(
            Rules.AT_REST, Rules.EFFECTS, Rules.OUTCOMES, Rules.HELD, Rules.ORDER, Rules.FENCES)
        .flatMap(rule -> sentences(rule).stream())
        .toList();
  }

  /// Only those about who held what, which are true of a ledger that is not at rest too.
  public List<String> contention() {
    return Stream.of(Rules.HELD, Rules.ORDER, Rules.FENCES)
        .flatMap(rule -> sentences(rule).stream())
        .toList();
  }

  private List<String> sentences(String rule) {
    JdbcClient.StatementSpec query = jdbc.sql(rule);
    if (rule.equals(Rules.EFFECTS)) {
      query =
          query.param(
              "steps", Stream.of(RehearsalStep.values()).map(Enum::name).toArray(String[]::new));
    }
    return query.query((row, _) -> String.valueOf(row.getString(1))).list();
  }

  public long operations(String state) {
    return number("SELECT count(*) FROM drydock.operation WHERE state = ?", state);
  }

  /// The state of the operation that the run drove last, or `nothing`.
  public String drivenBy(String runId) {
    return jdbc.sql(
            """
            SELECT o.state FROM drydock.operation o
            JOIN drydock.operation_driver d ON d.operation = o.id WHERE d.run_id = ?
            """)
        .param(runId)
        .query(String.class)
        .optional()
        .orElse("nothing");
  }

  public String state(String operation) {
    return jdbc.sql("SELECT state FROM drydock.operation WHERE id = ?::uuid")
        .param(operation)
        .query(String.class)
        .optional()
        .orElse("nothing");
  }

  public long open() {
    return number("SELECT count(*) FROM drydock.operation WHERE closed_at IS NULL");
  }

  /// How often something of that kind was written into the audit.
  public long events(String kind) {
    return number("SELECT count(*) FROM drydock.operation_event WHERE kind = ?", kind);
  }

  private long number(String sql, Object... arguments) {
    return jdbc.sql(sql).params(arguments).query(Long.class).single();
  }
}
