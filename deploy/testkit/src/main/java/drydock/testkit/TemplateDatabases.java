package drydock.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Databases copied from templates. A template is finished when nobody may connect to it any more;
/// one that is not finished was left by a migration that failed or was killed, and is made anew.
record TemplateDatabases(int port, String password) {
  private static final AtomicInteger COPIES = new AtomicInteger();

  TestDatabase copyOf(String name, Consumer<TestDatabase> migrate) {
    if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
      throw new IllegalArgumentException(
          "template \"%s\" is not made of small letters, digits and _".formatted(name));
    }
    String template = "template_" + name;
    String copy =
        "%s_%d_%d".formatted(name, ProcessHandle.current().pid(), COPIES.incrementAndGet());
    try (Connection admin = DriverManager.getConnection(url("postgres"), "postgres", password)) {
      // Two test JVMs may both be the first to need the template; the lock ends with its session.
      run(admin, "select pg_advisory_lock(hashtext('%s'))".formatted(template));
      if (!finished(admin, template)) {
        make(admin, template, migrate);
      }
      create(admin, copy, template);
      return database(copy);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "A copy of the database template %s could not be made".formatted(template), e);
    }
  }

  private void make(Connection admin, String template, Consumer<TestDatabase> migrate)
      throws SQLException {
    run(admin, "drop database if exists %s with (force)".formatted(template));
    create(admin, template, "template0");
    migrate.accept(database(template));
    run(admin, "alter database %s allow_connections false".formatted(template));
    // A pool closes its connections without waiting until the server has noticed.
    run(
        admin,
        "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '%s'"
            .formatted(template));
  }

  private static void create(Connection admin, String database, String template)
      throws SQLException {
    run(
        admin,
        "create database %s owner %s template %s"
            .formatted(database, TestPostgres.OWNER, template));
  }

  private static boolean finished(Connection admin, String template) throws SQLException {
    String sql = "select 1 from pg_database where datname = ? and not datallowconn";
    try (PreparedStatement statement = admin.prepareStatement(sql)) {
      statement.setString(1, template);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private TestDatabase database(String name) {
    return new TestDatabase(url(name), TestPostgres.USER, password, TestPostgres.OWNER);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }
}
