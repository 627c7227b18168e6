package drydock.proof.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.proof.frame.Books;
import drydock.proof.frame.House;
import drydock.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the application role cannot do, whatever the code above it does.
@Tag("contract")
final class RolesIT {
  private static final String DENIED = "42501";
  private static final String MARK =
      "SELECT set_config('drydock.forgetting', pg_current_xact_id()::text, true)";

  private final TestDatabase database = House.database();
  private final Books books = new Books(database);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM drydock.operation_event",
        "UPDATE drydock.operation_event SET detail = 'nothing'",
        "TRUNCATE drydock.operation_event",
        "DELETE FROM drydock.node_recovery",
        "UPDATE drydock.node_recovery SET reason = 'nothing'",
        "SELECT setval('drydock.fence', 1)",
        "ALTER SEQUENCE drydock.fence RESTART",
        "DELETE FROM drydock.operation",
        "TRUNCATE drydock.operation CASCADE",
        "DELETE FROM drydock.operation_driver",
        "DELETE FROM drydock.lease",
        "UPDATE drydock.flyway_schema_history SET success = false",
        "INSERT INTO drydock.flyway_schema_history SELECT * FROM drydock.flyway_schema_history",
        "ALTER TABLE drydock.operation_event DISABLE TRIGGER append_only",
        "DROP TRIGGER append_only ON drydock.operation_event",
        "DROP TABLE drydock.operation_event",
        "DROP FUNCTION drydock.forget(text, interval, integer)",
        "ALTER FUNCTION drydock.forget(text, interval, integer) SECURITY INVOKER",
        "CREATE TABLE drydock.mine ()",
        "CREATE FUNCTION drydock.mine() RETURNS integer LANGUAGE sql RETURN 1",
        "DROP SCHEMA drydock CASCADE",
        "SET ROLE drydock",
        "SET session_replication_role = 'replica'",
      })
  void the_application_role_cannot(String statement) throws SQLException {
    try (Connection connection = books.connection()) {
      assertThatThrownBy(() -> Past.execute(connection, statement))
          .isInstanceOfSatisfying(
              SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo(DENIED));
    }
  }

  @Test
  void it_may_delete_only_what_comes_and_goes() {
    String may =
        """
        SELECT relname FROM pg_class WHERE relnamespace = 'drydock'::regnamespace
          AND relkind = 'r' AND has_table_privilege(oid, '%s')
        """;

    assertThat(books.all(may.formatted("DELETE")))
        .contains("rehearsal_scratch")
        .isSubsetOf(
            "rehearsal_scratch",
            "lease_waiter",
            "lease_pin",
            "graph",
            "subgraph",
            "subscription",
            "graph_grant",
            "graph_credit",
            "graph_schema",
            "reservation",
            "volume");
    assertThat(books.all(may.formatted("TRUNCATE, TRIGGER, REFERENCES, MAINTAIN"))).isEmpty();
    assertThat(books.all(may.formatted("UPDATE")))
        .contains("operation", "operation_driver", "lease")
        .doesNotContain("operation_event", "node_recovery", "tier", "flyway_schema_history");
  }

  @Test
  void nobody_else_may_forget() {
    assertThat(
            books.all(
                """
                SELECT a.grantee::regrole::text FROM pg_proc p, aclexplode(p.proacl) a
                WHERE p.oid = 'drydock.forget(text, interval, integer)'::regprocedure
                """))
        .containsExactlyInAnyOrder(database.owner(), database.user());
  }

  @Test
  void the_mark_of_forget_does_not_help_the_application_role() throws SQLException {
    new Past(database).ended("DONE", 500);
    refusedWithTheMark(database, "DELETE FROM drydock.operation_event", "permission denied");
    new Past(database).execute("GRANT DELETE ON drydock.operation_event TO " + database.user());

    refusedWithTheMark(
        database, "DELETE FROM drydock.operation_event", "append-only: DELETE refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE drydock.operation_event SET detail = 'nothing'",
        "TRUNCATE drydock.operation_event"
      })
  void the_mark_of_forget_lets_nobody_do_what_forget_does_not(String change) throws SQLException {
    refusedWithTheMark(database.asOwner(), change, "operation_event is append-only");
  }

  @Test
  void a_mark_of_an_earlier_transaction_is_worth_nothing() throws SQLException {
    try (Connection owner = new Books(database.asOwner()).connection()) {
      Past.execute(owner, MARK.replace("true", "false"));
      assertThatThrownBy(() -> Past.execute(owner, "DELETE FROM drydock.operation_event"))
          .hasMessageContaining("append-only: DELETE refused");
    }
  }

  private static void refusedWithTheMark(TestDatabase as, String change, String says)
      throws SQLException {
    try (Connection connection = new Books(as).connection()) {
      connection.setAutoCommit(false);
      Past.execute(connection, MARK);
      assertThatThrownBy(() -> Past.execute(connection, change)).hasMessageContaining(says);
    }
  }
}
