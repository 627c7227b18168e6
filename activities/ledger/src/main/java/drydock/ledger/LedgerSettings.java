package drydock.ledger;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the ledger is reached. Every number is a setting.
///
/// @param url JDBC URL of the PostgreSQL database
/// @param username the application role: what the pool connects as; it may neither delete nor alter
/// @param password that role's password
/// @param ownerUsername the role that owns the schema `drydock` and runs the migrations; null where
///   somebody else runs them
/// @param ownerPassword the owner's password
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
    @Nullable String ownerUsername,
    @Nullable String ownerPassword,
    int poolSize,
    Duration connectionTimeout,
    Duration statementTimeout,
    Duration idleTimeout,
    Duration maxLifetime,
    Duration startDeadline) {

  private static final Pattern JDBC = Pattern.compile("jdbc:postgresql:.+");

  /// It is written into statements, where nothing can be bound. The longest name PostgreSQL keeps.
  private static final Pattern ROLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.@-]{0,62}");

  @SuppressWarnings("ConstantValue") // a setting can be missing
  public LedgerSettings {
    check(
        url != null && JDBC.matcher(url).matches(),
        "url",
        url == null ? null : withoutSecrets(url),
        "jdbc:postgresql://host:port/database");
    check(
        username != null && ROLE.matcher(username).matches(),
        "username",
        username,
        "the application role: up to 63 letters, digits and _ . @ -, beginning with a letter or _");
    checkOwner(username, ownerUsername, ownerPassword);
    check(poolSize >= 2 && poolSize <= 1000, "pool-size", poolSize, "2 to 1000 connections");
    atLeast("connection-timeout", connectionTimeout, Duration.ofMillis(250));
    atLeast("statement-timeout", statementTimeout, Duration.ofMillis(100));
    atLeast("idle-timeout", idleTimeout, Duration.ofSeconds(10));
    atLeast("max-lifetime", maxLifetime, Duration.ofSeconds(30));
    atLeast("start-deadline", startDeadline, Duration.ZERO);
  }

  private static void checkOwner(
      String username, @Nullable String owner, @Nullable String ownerPassword) {
    check(
        owner != null || ownerPassword == null,
        "owner-username",
        null,
        "the owner of the schema drydock, because owner-password is given");
    check(
        owner == null || !owner.isBlank(),
        "owner-username",
        "empty",
        "the owner of the schema drydock");
    check(
        !username.equals(owner),
        "owner-username",
        owner,
        "another role than username: who owns the tables can delete the history kept in them");
  }

  /// Never shows a password, nor what may stand in the URL's query.
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
