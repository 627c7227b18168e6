package drydock.proof.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.ledger.Ledger;
import drydock.proof.frame.Books;
import drydock.proof.frame.House;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("contract")
final class LedgerIT {
  /// Fewer would mean that the search misses some.
  private static final int FEWEST = 15;

  private final TestDatabase database = House.database();

  @Test
  void every_statement_can_be_prepared() throws SQLException {
    List<Statement> statements = Statement.all();
    List<String> refused = new ArrayList<>();
    try (Connection connection = new Books(database).connection()) {
      for (Statement statement : statements) {
        refused.addAll(problem(connection, statement));
      }
    }

    assertThat(statements).hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(refused).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE drydock.operation_event SET actor = 'nobody'",
        "DELETE FROM drydock.operation_event",
        "TRUNCATE drydock.operation_event",
        "TRUNCATE drydock.operation CASCADE"
      })
  void what_happened_cannot_be_changed_by_the_owner_either(String change) throws SQLException {
    try (Connection connection = new Books(database.asOwner()).connection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(change))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("operation_event is append-only");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE drydock.node_recovery SET reason = 'nothing'",
        "DELETE FROM drydock.node_recovery",
        "TRUNCATE drydock.node_recovery"
      })
  void what_nodes_did_cannot_be_changed_by_the_owner_either(String change) throws SQLException {
    try (Connection connection = new Books(database.asOwner()).connection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(change))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("node_recovery is append-only");
    }
  }

  @Test
  void a_second_migration_has_nothing_to_do() {
    TestDatabase empty = TestPostgres.database("empty", _ -> {});
    try (Ledger ledger = House.ledger(empty)) {
      assertThat(ledger.migrate()).isPositive();
      assertThat(ledger.migrate()).isZero();
    }
  }

  @RepeatedTest(4)
  void two_processes_may_migrate_at_once() throws Exception {
    TestDatabase empty = TestPostgres.database("empty", _ -> {});
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Integer> migration =
        () -> {
          try (Ledger ledger = House.ledger(empty)) {
            together.await();
            return ledger.migrate();
          }
        };
    int applied = 0;
    try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> one : processes.invokeAll(List.of(migration, migration))) {
        applied += one.get();
      }
    }

    assertThat(String.valueOf(applied))
        .isEqualTo(
            new Books(empty)
                .one("SELECT count(*) FROM drydock.flyway_schema_history WHERE type = 'SQL'"));
  }

  private static List<String> problem(Connection connection, Statement statement) {
    try (var prepared = connection.prepareStatement(statement.positional())) {
      prepared.getParameterMetaData();
      return List.of();
    } catch (SQLException e) {
      return List.of(statement.constant() + ": " + e.getMessage());
    }
  }
}
