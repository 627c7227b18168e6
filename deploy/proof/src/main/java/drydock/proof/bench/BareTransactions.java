package drydock.proof.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import drydock.testkit.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The bare workflow's activities: one row in one transaction each, through a pool like the
/// ledger's.
final class BareTransactions implements BareWorkflow.BareActivities, AutoCloseable {
  private final HikariDataSource pool;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  BareTransactions(TestDatabase database, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(connections);
    pool = new HikariDataSource(config);
    jdbc = JdbcClient.create(pool);
    transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    jdbc.sql("CREATE TABLE bare (run text NOT NULL, number integer NOT NULL)").update();
  }

  @Override
  public void transaction(String run, int number) {
    transaction.executeWithoutResult(_ ->
        jdbc.sql("INSERT INTO bare (run, number) VALUES (:run, :number)")
            .param("run", run)
            .param("number", number)
            .update());
  }

  long rows() {
    return jdbc.sql("SELECT count(*) FROM bare").query(Long.class).single();
  }

  long effects() {
    return jdbc.sql("SELECT count(*) FROM drydock.rehearsal_scratch").query(Long.class).single();
  }

  @Override
  public void close() {
    pool.close();
  }
}
