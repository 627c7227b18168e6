package drydock.worker.dispatch;

import drydock.ledger.Ledger;
import drydock.ledger.LedgerSettings;
import drydock.ledger.request.Asked;
import drydock.ledger.request.RunRequests;
import drydock.ledger.request.Wanted;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A ledger with nothing in it but what the test asks for.
public final class Outbox implements AutoCloseable {
  private final TestDatabase database = TestPostgres.database("ledger", Outbox::migrate);
  private final Ledger ledger = Ledger.of(settings(database));
  private final DriverManagerDataSource source =
      new DriverManagerDataSource(database.url(), database.user(), database.password());

  public Ledger ledger() {
    return ledger;
  }

  public LedgerSettings settings() {
    return settings(database);
  }

  public Asked ask(String type, String workflow) {
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    RunRequests requests = new RunRequests(JdbcClient.create(source));
    return Objects.requireNonNull(
        transaction.execute(
            _ -> requests.ask(new Wanted(type, workflow, "{\"n\": 1}", null, "a test wants it"))));
  }

  void ask(int many, String prefix) {
    IntStream.range(0, many).forEach(number -> ask("Nobody", prefix + number));
  }

  /// As the owner: what it makes go wrong is beyond the application role.
  void run(String sql) {
    TestDatabase owner = database.asOwner();
    JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()))
        .sql(sql)
        .update();
  }

  public List<String> all(String sql) {
    return JdbcClient.create(source)
        .sql(sql)
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  public String one(String sql) {
    return String.join(",", all(sql));
  }

  /// `STATE count`, sorted.
  String states() {
    return one(
        "SELECT state || ' ' || count(*) FROM drydock.run_request GROUP BY state ORDER BY state");
  }

  /// Rows that somebody holds.
  String held() {
    return one("SELECT count(*) FROM drydock.run_request WHERE claimed_by IS NOT NULL");
  }

  @Override
  public void close() {
    ledger.close();
  }

  private static void migrate(TestDatabase database) {
    try (Ledger ledger = Ledger.of(settings(database))) {
      ledger.migrate();
    }
  }

  private static LedgerSettings settings(TestDatabase database) {
    return new LedgerSettings(
        database.url(),
        database.user(),
        database.password(),
        database.owner(),
        database.password(),
        4,
        Duration.ofSeconds(3),
        Duration.ofSeconds(5),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofSeconds(20));
  }
}
