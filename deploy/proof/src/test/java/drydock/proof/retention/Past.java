package drydock.proof.retention;

import drydock.proof.frame.Books;
import drydock.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// A ledger in which things happened long ago, written past all of its code.
final class Past {
  private final Books owner;

  Past(TestDatabase database) {
    this.owner = new Books(database.asOwner());
  }

  /// An operation with driver, audit and effect that ended so many hours ago.
  String ended(String state, int hours) {
    String id =
        owner.one(
            """
            INSERT INTO drydock.operation
              (kind, behaves_as, families, input, state, total, sentence, refusal, opened_at, closed_at)
            VALUES ('Rehearsal', 'Rehearsal', '{past}', '{}', ?, 1, 'long ago',
                    CASE WHEN ? = 'REFUSED' THEN 'GraphBusy' END,
                    now() - interval '9999 hours', now() - make_interval(hours => ?::integer))
            RETURNING id::text
            """,
            state,
            state,
            String.valueOf(hours));
    belongings(id);
    return id;
  }

  String open(String state) {
    String id =
        owner.one(
            """
            INSERT INTO drydock.operation
              (kind, behaves_as, families, input, state, total, sentence, opened_at,
               trouble_since)
            VALUES ('Rehearsal', 'Rehearsal', '{past}', '{}', ?, 1, 'for ever',
                    now() - interval '9999 hours',
                    CASE WHEN ? = 'NEEDS_OPERATOR' THEN now() END)
            RETURNING id::text
            """,
            state,
            state);
    belongings(id);
    return id;
  }

  private void belongings(String id) {
    owner.one(
        """
        INSERT INTO drydock.operation_driver (operation, workflow_id, run_id)
        VALUES (?::uuid, 'workflow', 'run of ' || ?) RETURNING run_id
        """,
        id,
        id);
    for (String kind : List.of("OPENED", "CROSSED")) {
      owner.one(
          """
          INSERT INTO drydock.operation_event (operation, actor, kind, detail)
          VALUES (?::uuid, 'nobody', ?, 'long ago') RETURNING kind
          """,
          id,
          kind);
    }
    owner.one(
        """
        INSERT INTO drydock.rehearsal_scratch (operation, step, item) VALUES (?, 'NOTE', 'past/1')
        RETURNING item
        """,
        id);
  }

  /// What is left, as ids.
  List<String> operations() {
    return owner.all("SELECT id::text FROM drydock.operation ORDER BY id");
  }

  List<String> of(String table) {
    return owner.all("SELECT DISTINCT operation::text FROM drydock.%s ORDER BY 1".formatted(table));
  }

  void execute(String sql) {
    try (Connection connection = owner.connection()) {
      execute(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Asks for an oblivion, in the transaction of this connection.
  static int forget(Connection connection, String outcome, String olderThan, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT drydock.forget(?, ?::interval, ?)")) {
      statement.setString(1, outcome);
      statement.setString(2, olderThan);
      statement.setInt(3, most);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
