package drydock.testkit;

import drydock.engines.postgres.PostgresServer;

/// How to reach one database.
///
/// @param user owns nothing; may do what it was granted
/// @param password of both roles
/// @param owner owns the database; no superuser
public record TestDatabase(String url, String user, String password, String owner) {
  /// Makes both roles, and a database named as its owner, on a server of the caller's own.
  public static TestDatabase on(PostgresServer server, String password) {
    server.ensureDatabase(TestPostgres.OWNER, TestPostgres.OWNER, password);
    server.ensureRole(TestPostgres.USER, password);
    return new TestDatabase(
        server.url(TestPostgres.OWNER), TestPostgres.USER, password, TestPostgres.OWNER);
  }

  /// The same database, reached as its owner.
  public TestDatabase asOwner() {
    return new TestDatabase(url, owner, password, owner);
  }
}
