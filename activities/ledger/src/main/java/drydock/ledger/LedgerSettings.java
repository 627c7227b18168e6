package drydock.ledger;

import java.time.Duration;
import java.util.regex.Pattern;
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

  private static final Pattern JDBC = Pattern.compile("jdbc:postgresql:.+");

  @SuppressWarnings("ConstantValue") // a setting can be missing
  public LedgerSettings {
    check(
        url != null && JDBC.matcher(url).matches(),
        "url",
        url == null ? null : withoutSecrets(url),
        "jdbc:postgresql://host:port/database");
    check(
        username != null && !username.isBlank(),
        "username",
        username,
        "the user that owns the schema drydock");
    check(poolSize >= 2 && poolSize <= 1000, "pool-size", poolSize, "2 to 1000 connections");
    atLeast("connection-timeout", connectionTimeout, Duration.ofMillis(250));
    atLeast("statement-timeout", statementTimeout, Duration.ofMillis(100));
    atLeast("idle-timeout", idleTimeout, Duration.ofSeconds(10));
    atLeast("max-lifetime", maxLifetime, Duration.ofSeconds(30));
    atLeast("start-deadline", startDeadline, Duration.ZERO);
  }

  /// Never shows the password, nor what may stand in the URL's query.
  @Override
  public String toString() {
    return username + " at " + withoutSecrets(url);
  }

  private static String withoutSecrets(String url) {
    return url.replaceAll("\\?.*", "?...").replaceAll("//[^/@]*@", "//...@");
  }

  private static void atLeast(String key, @Nullable Duration value, Duration least) {
    check(
        value != null && value.compareTo(least) >= 0,
        key,
        value,
        "a duration of at least " + least.toMillis() + "ms");
  }

  private static void check(boolean right, String key, @Nullable Object value, String expected) {
    if (!right) {
      throw new IllegalArgumentException(
          key + " is " + (value == null ? "missing" : value) + "; expected " + expected);
    }
  }
}
