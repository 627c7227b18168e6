package drydock.testkit;

/// How to reach one database.
///
/// @param user owns nothing; may do what it was granted
/// @param password of both roles
/// @param owner owns the database; no superuser
public record TestDatabase(String url, String user, String password, String owner) {
  /// The same database, reached as its owner.
  public TestDatabase asOwner() {
    return new TestDatabase(url, owner, password, owner);
  }
}
