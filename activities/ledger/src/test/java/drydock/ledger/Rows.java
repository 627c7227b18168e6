package drydock.ledger;

import drydock.ledger.claim.ClaimRules;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A migrated database of its own, and a connection for every transaction.
public final class Rows {
  /// Long enough to outlast a test.
  public static final Duration LONG = Duration.ofMinutes(5);

  private final DriverManagerDataSource source;

  private final TestDatabase database = TestPostgres.database("ledger", Rows::migrate);

  public Rows() {
    source = new DriverManagerDataSource(database.url(), database.user(), database.password());
  }

  public static ClaimRules rules(int batch, Duration lapse, Duration retry) {
    return new ClaimRules(batch, lapse, retry, retry);
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  /// What the application role may not.
  public JdbcClient asOwner() {
    TestDatabase owner = database.asOwner();
    return JdbcClient.create(
        new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(source));
  }

  public <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(transaction().execute(_ -> work.get()));
  }

  public List<String> all(String sql) {
    return jdbc().sql(sql).query((row, _) -> String.valueOf(row.getString(1))).list();
  }

  public String one(String sql) {
    return String.join(",", all(sql));
  }

  private static void migrate(TestDatabase database) {
    LedgerSettings settings =
        new LedgerSettings(
            database.url(),
            database.user(),
            database.password(),
            database.owner(),
            database.password(),
            2,
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofSeconds(20));
    try (Ledger ledger = Ledger.of(settings)) {
      ledger.migrate();
    }
  }
}
