package drydock.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import drydock.ledger.alert.AlertChannel;
import drydock.ledger.alert.AlertTelling;
import drydock.ledger.claim.ClaimRules;
import drydock.ledger.failpoint.Failpoints;
import drydock.ledger.finder.FinderActivitiesImpl;
import drydock.ledger.journal.Journal;
import drydock.ledger.journal.JournalActivitiesImpl;
import drydock.ledger.graph.AccessActivitiesImpl;
import drydock.ledger.kind.KindActivitiesImpl;
import drydock.ledger.nodereport.NodeReportActivitiesImpl;
import drydock.ledger.operation.OpenDrivers;
import drydock.ledger.rehearsal.RehearsalActivitiesImpl;
import drydock.ledger.request.RequestQueue;
import drydock.operations.waits.FrameOptions;
import drydock.operations.recovery.DriverWitness;
import drydock.ledger.retention.RetentionActivitiesImpl;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One process's way to the ledger: a pool, the migrations and the activities that live on it.
public final class Ledger implements AutoCloseable {
  /// SQLSTATE classes of a connection that failed, and of a server that starts, stops or is full.
  private static final List<String> AWAY = List.of("08", "57P0", "53300");

  private final LedgerSettings settings;
  private final HikariDataSource pool;

  private Ledger(LedgerSettings settings, HikariDataSource pool) {
    this.settings = settings;
    this.pool = pool;
  }

  /// Connects to nothing yet; the first use does.
  public static Ledger of(LedgerSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("ledger");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.username());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    // Else the pool keeps its full size for ever and the idle timeout means nothing.
    config.setMinimumIdle(1);
    config.setConnectionTimeout(settings.connectionTimeout().toMillis());
    config.setIdleTimeout(settings.idleTimeout().toMillis());
    config.setMaxLifetime(settings.maxLifetime().toMillis());
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("ApplicationName", "drydock");
    // Twice: PostgreSQL ends the statement, and a socket that stays silent longer is given up.
    config.addDataSourceProperty(
        "options", "-c statement_timeout=" + settings.statementTimeout().toMillis());
    config.addDataSourceProperty(
        "socketTimeout", settings.statementTimeout().plusSeconds(2).toSeconds());
    return new Ledger(settings, new HikariDataSource(config));
  }

  /// Brings the schema up to date and returns how many migrations that took. Without an owner among
  /// the settings it only makes sure that nothing is missing. Safe to repeat, and for two processes
  /// at once.
  public int migrate() {
    int applied = new Migrations(settings).run();
    new ApplicationRole(JdbcClient.create(pool), settings.username()).check();
    return applied;
  }

  /// The implementations of every activity that touches the ledger alone.
  public List<Object> activities(FrameOptions frame, DriverWitness witness) {
    return activities(frame, witness, Failpoints.NONE);
  }

  /// The same, failing where a test wants them to.
  public List<Object> activities(FrameOptions frame, DriverWitness witness, Failpoints failpoints) {
    TransactionTemplate transaction = transaction();
    Journal journal = new Journal(jdbc(), transaction, failpoints);
    return List.of(
        new JournalActivitiesImpl(journal, frame, witness),
        new RehearsalActivitiesImpl(journal, pool, transaction, failpoints, frame.doorLimit()),
        new RetentionActivitiesImpl(jdbc()),
        new KindActivitiesImpl(jdbc(), transaction),
        new NodeReportActivitiesImpl(jdbc(), transaction),
        new AccessActivitiesImpl(jdbc()),
        new FinderActivitiesImpl(journal, jdbc(), transaction, witness, frame.lookApart()));
  }

  /// What is to be started, for a dispatcher.
  public RequestQueue requests() {
    return new RequestQueue(jdbc(), transaction());
  }

  /// What is to be told, through the channel.
  public AlertTelling alerts(AlertChannel channel, ClaimRules rules) {
    return new AlertTelling(jdbc(), transaction(), channel, rules);
  }

  private JdbcClient jdbc() {
    return JdbcClient.create(pool);
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  /// Who drives what now, for those who only look.
  public OpenDrivers openDrivers() {
    return new OpenDrivers(JdbcClient.create(pool));
  }

  /// Whether a failure means that PostgreSQL could not be reached or is not up yet; anything else
  /// (a wrong password, a migration that fails) does not go away by waiting.
  public static boolean isAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        continue;
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return AWAY.stream().anyMatch(sql.getSQLState()::startsWith);
      }
    }
    return false;
  }

  @Override
  public void close() {
    pool.close();
  }
}
