package drydock.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How the ledger is reached. Every number is a setting.
///
/// @param url JDBC URL of the PostgreSQL database
/// @param username its user, the owner of the schema `drydock`
/// @param password that user's password
/// @param poolSize connections at most; keep activity slots near it
/// @param connectionTimeout how long a transaction waits for a connection before it fails
/// @param statementTimeout the longest statement; PostgreSQL ends it
/// @param idleTimeout when an idle connection is closed
/// @param maxLifetime when a connection is replaced
/// @param startDeadline how long a start waits for PostgreSQL before it gives up
public record LedgerSettings(
    String url,
    String username,
    @Nullable String password,
    int poolSize,
    Duration connectionTimeout,
    Duration statementTimeout,
    Duration idleTimeout,
    Duration maxLifetime,
    Duration startDeadline) {

  @Override
  public String toString() {
    return "LedgerSettings[url=" + url + ", username=" + username + ", poolSize=" + poolSize + "]";
  }
}
