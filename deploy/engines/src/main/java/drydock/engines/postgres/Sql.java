package drydock.engines.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;

/// The few statements that make a server usable, as its superuser.
record Sql(DataSource superuser) {
  void setPassword(String role, String password) {
    execute("alter role %s password '%s'".formatted(name(role), text(password)));
  }

  void reload() {
    execute("select pg_reload_conf()");
  }

  void ensureRole(String role, String password) {
    if (!exists("select 1 from pg_roles where rolname = ?", role)) {
      execute("create role %s login".formatted(name(role)));
    }
    setPassword(role, password);
  }

  void ensureDatabase(String database, String owner) {
    if (!exists("select 1 from pg_database where datname = ?", database)) {
      execute("create database %s owner %s".formatted(name(database), name(owner)));
    }
  }

  private boolean exists(String query, String parameter) {
    try (Connection connection = superuser.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refused a look at its catalog", e);
    }
  }

  private void execute(String sql) {
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      // Without the statement: it may carry a password.
      String verb = sql.lines().findFirst().orElse("").split(" ", 3)[1].toLowerCase(Locale.ROOT);
      throw new IllegalStateException("PostgreSQL refused to set up a " + verb, e);
    }
  }

  private static String name(String identifier) {
    if (!identifier.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException(
          "\"%s\" is no name for a role or database; expected small letters, digits, _"
              .formatted(identifier));
    }
    return identifier;
  }

  private static String text(String literal) {
    return literal.replace("'", "''");
  }
}
