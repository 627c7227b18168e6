package drydock.proof.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.proof.frame.Books;
import drydock.proof.frame.House;
import drydock.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("contract")
final class ForgetIT {
  private static final List<String> BELONGINGS =
      List.of("operation_driver", "operation_event", "rehearsal_scratch");

  private final TestDatabase database = House.database();
  private final Books books = new Books(database);
  private final Past past = new Past(database);

  @ParameterizedTest
  @ValueSource(strings = {"DONE", "UNDONE", "REFUSED"})
  void what_ended_so_and_is_old_enough_goes_with_all_that_belongs_to_it(String outcome)
      throws SQLException {
    past.ended(outcome, 49);
    String younger = past.ended(outcome, 47);
    String otherwise = past.ended(outcome.equals("DONE") ? "UNDONE" : "DONE", 500);

    assertThat(forget(outcome, "2 days", 10)).isEqualTo(1);

    assertThat(past.operations()).containsExactly(younger, otherwise);
    assertThat(BELONGINGS)
        .allSatisfy(table -> assertThat(past.of(table)).containsExactly(younger, otherwise));
    assertThat(forget(outcome, "2 days", 10)).isZero();
  }

  @Test
  void the_oldest_go_first_and_no_more_than_were_asked_for() throws SQLException {
    String young = past.ended("DONE", 30);
    past.ended("DONE", 90);
    past.ended("DONE", 80);
    String middle = past.ended("DONE", 40);

    assertThat(forget("DONE", "1 day", 2)).isEqualTo(2);

    assertThat(past.operations()).containsExactly(young, middle);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REQUESTED", "RUNNING", "UNDOING", "NEEDS_OPERATOR", "done", "", "%"})
  @NullSource
  void a_state_that_is_no_outcome_is_refused_and_open_operations_stay(String state)
      throws SQLException {
    List<String> open =
        List.of(past.open("RUNNING"), past.open("UNDOING"), past.open("NEEDS_OPERATOR"));

    assertThatThrownBy(() -> forget(state, "1 day", 10))
        .hasMessageContaining(
            "outcome is "
                + (state == null ? "missing" : state)
                + "; expected DONE, UNDONE or REFUSED. Nothing was forgotten");
    for (String outcome : List.of("DONE", "UNDONE", "REFUSED")) {
      assertThat(forget(outcome, "1 day", 10)).isZero();
    }

    assertThat(past.operations()).containsExactlyElementsOf(open);
    assertThat(past.of("operation_event")).containsExactlyElementsOf(open);
  }

  @ParameterizedTest
  @CsvSource({
    "23:59:59, 23:59:59",
    "0, 00:00:00",
    "-1 day, -1 days",
    "1 month -31 days, 1 mon -31 days",
    "-infinity, -infinity",
    ", missing"
  })
  void less_than_a_day_is_refused(String olderThan, String shown) {
    past.ended("DONE", 500);

    assertThatThrownBy(() -> forget("DONE", olderThan, 10))
        .hasMessageContaining(
            "older_than is " + shown + "; expected at least one day. Nothing was forgotten");
    assertThat(past.operations()).hasSize(1);
  }

  @Test
  void none_at_most_is_refused() {
    assertThatThrownBy(() -> forget("DONE", "1 day", 0))
        .hasMessageContaining("most is 0; expected at least 1. Nothing was forgotten");
  }

  @Test
  void a_table_made_later_is_found_by_its_reference() throws SQLException {
    String old = past.ended("DONE", 500);
    String young = past.ended("DONE", 1);
    past.execute(
        """
        CREATE TABLE drydock.later (part uuid NOT NULL REFERENCES drydock.operation);
        CREATE TABLE drydock.apart (name text, cause uuid REFERENCES drydock.operation);
        INSERT INTO drydock.later VALUES ('%1$s'), ('%2$s');
        INSERT INTO drydock.apart VALUES ('old', '%1$s'), ('young', '%2$s')
        """
            .formatted(old, young));

    assertThat(forget("DONE", "1 day", 10)).isEqualTo(1);

    Books owner = new Books(database.asOwner());
    assertThat(owner.all("SELECT part::text FROM drydock.later")).containsExactly(young);
    assertThat(owner.all("SELECT name || coalesce(cause::text, '') FROM drydock.apart"))
        .containsExactlyInAnyOrder("old", "young" + young);
  }

  @Test
  void an_operation_takes_along_what_nodes_said_about_it() throws SQLException {
    String old = past.ended("DONE", 500);
    String young = past.ended("DONE", 1);
    for (String operation : List.of(old, young, "of-another-ledger")) {
      past.execute(
          """
          INSERT INTO drydock.node_recovery
            (id, instance, family, operation, step, fence, kind, from_generation, to_generation, at,
             reason)
          VALUES (encode(sha256('%1$s'), 'hex'), 'n-7', 'past', '%1$s', 'PUBLISH', 1, 'DROPPED', 0, 1,
                  now(), 'nothing was there')
          """
              .formatted(operation));
    }

    assertThat(forget("DONE", "1 day", 10)).isEqualTo(1);

    assertThat(past.of("node_recovery")).containsExactlyInAnyOrder(young, "of-another-ledger");
  }

  /// Else each row that is forgotten reads such a table from end to end.
  @Test
  void every_reference_to_an_operation_has_an_index() {
    assertThat(
            books.all(
                """
                SELECT c.conrelid::regclass || '.' || a.attname
                FROM pg_constraint c
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                WHERE c.contype = 'f' AND c.confrelid = 'drydock.operation'::regclass
                  AND NOT EXISTS (SELECT FROM pg_index i
                                  WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])
                """))
        .isEmpty();
  }

  @Test
  void an_ended_operation_that_a_lease_points_to_is_kept() throws SQLException {
    String odd = past.ended("DONE", 500);
    past.execute(
        "INSERT INTO drydock.lease (family, operation) VALUES ('past', '%s')".formatted(odd));

    assertThat(forget("DONE", "1 day", 10)).isZero();
    assertThat(books.leased("past")).isTrue();
  }

  @Test
  void two_at_once_take_different_operations_and_do_not_wait() throws SQLException {
    for (int hours = 100; hours < 105; hours++) {
      past.ended("DONE", hours);
    }
    try (Connection one = books.connection();
        Connection two = books.connection()) {
      one.setAutoCommit(false);
      two.setAutoCommit(false);
      Past.execute(two, "SET lock_timeout = '5s'");
      assertThat(Past.forget(one, "DONE", "1 day", 3)).isEqualTo(3);
      assertThat(Past.forget(two, "DONE", "1 day", 10)).isEqualTo(2);
      two.commit();
      one.commit();
    }

    assertThat(past.operations()).isEmpty();
    assertThat(BELONGINGS).allSatisfy(table -> assertThat(past.of(table)).isEmpty());
  }

  @Test
  void its_leave_to_delete_ends_with_it() throws SQLException {
    past.ended("DONE", 500);
    past.ended("DONE", 1);
    try (Connection owner = new Books(database.asOwner()).connection()) {
      owner.setAutoCommit(false);
      assertThat(Past.forget(owner, "DONE", "1 day", 10)).isEqualTo(1);

      assertThatThrownBy(() -> Past.execute(owner, "DELETE FROM drydock.operation_event"))
          .hasMessageContaining("operation_event is append-only: DELETE refused");
    }
  }

  private int forget(String outcome, String olderThan, int most) throws SQLException {
    try (Connection connection = books.connection()) {
      return Past.forget(connection, outcome, olderThan, most);
    }
  }
}
