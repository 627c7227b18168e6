package drydock.proof.frame;

import drydock.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads the ledger past all of its code.
public final class Books {
  private final TestDatabase database;

  public Books(TestDatabase database) {
    this.database = database;
  }

  public String state(String family) {
    return one(
        "SELECT state FROM drydock.operation WHERE ? = ANY (families) ORDER BY id DESC LIMIT 1",
        family);
  }

  public List<String> states(String family) {
    return all("SELECT state FROM drydock.operation WHERE ? = ANY (families) ORDER BY id", family);
  }

  /// Every effect there is on a family, doubled ones twice: `STEP item`.
  public List<String> effects(String family) {
    return all(
        """
        SELECT s.step || ' ' || s.item FROM drydock.rehearsal_scratch s
        JOIN drydock.operation o ON o.id::text = s.operation
        WHERE ? = ANY (o.families) ORDER BY s.id
        """,
        family);
  }

  public List<String> events(String family) {
    return all(
        """
        SELECT e.kind FROM drydock.operation_event e JOIN drydock.operation o ON o.id = e.operation
        WHERE ? = ANY (o.families) ORDER BY e.id
        """,
        family);
  }

  public boolean leased(String family) {
    return one(
            "SELECT count(*) FROM drydock.lease WHERE family = ? AND operation IS NOT NULL", family)
        .equals("1");
  }

  public long waiting(String family) {
    return Long.parseLong(
        one("SELECT count(*) FROM drydock.lease_waiter WHERE ? = ANY (families)", family));
  }

  public long fence(String family) {
    return Long.parseLong(one("SELECT fence FROM drydock.lease WHERE family = ?", family));
  }

  public String one(String sql, String... arguments) {
    List<String> found = all(sql, arguments);
    return found.isEmpty() ? "nothing" : found.getFirst();
  }

  public List<String> all(String sql, String... arguments) {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setString(i + 1, arguments[i]);
      }
      List<String> values = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          values.add(String.valueOf(rows.getString(1)));
        }
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public Connection connection() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
