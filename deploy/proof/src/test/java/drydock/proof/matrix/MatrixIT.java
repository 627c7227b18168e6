package drydock.proof.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.operations.rehearsal.RehearsalStep;
import drydock.proof.frame.House;
import drydock.proof.matrix.cell.Cell;
import drydock.proof.matrix.cell.Fault;
import drydock.proof.matrix.cell.Kind;
import drydock.proof.matrix.cell.Row;
import drydock.proof.matrix.cell.Verdict;
import drydock.proof.matrix.stage.Engines;
import drydock.proof.matrix.stage.MatrixHouse;
import drydock.proof.matrix.stage.Subject;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestTemporal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// A slice that moves from run to run; the whole is a command.
@Tag("matrix")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MatrixIT {
  private static final int SLICE = 24;

  private final Subject rehearsals = CrashMatrix.SUBJECTS.getFirst();
  private final TestDatabase database = House.database();
  private final MatrixHouse house = new MatrixHouse(new Engines(database, TestTemporal.target()));

  @AfterAll
  void stop() {
    house.close();
  }

  @Test
  void a_slice_of_the_matrix_passes() {
    long seed = ThreadLocalRandom.current().nextInt(1_000_000);
    System.out.println("crash matrix: a slice of " + SLICE + " and a column, seed " + seed);

    List<Cell> slice = CrashMatrix.picked(rehearsals, "*", SLICE, seed);
    MatrixReport report = new MatrixReport(rehearsals.name(), seed, run(house, slice));

    System.out.println(report.text());
    assertThat(report.verdicts()).hasSameSizeAs(slice).hasSizeGreaterThan(SLICE);
    assertThat(report.passed()).as(report.text()).isTrue();
  }

  @Test
  void a_fault_that_never_fires_fails_its_cell() {
    Row nowhere = new Row(0, Kind.FORWARD, "NOWHERE", true, false);

    Verdict verdict = run(house, List.of(new Cell(nowhere, Fault.THROW, false))).getFirst();

    assertThat(verdict.outcome()).isEqualTo("DONE");
    assertThat(verdict.violations())
        .singleElement()
        .asString()
        .startsWith("The fault never fired: THROW at FORWARD_BEFORE_EFFECT of NOWHERE");
  }

  @Test
  void an_operation_that_ends_in_the_wrong_state_fails_its_cell() {
    Row crossed = new Row(0, Kind.FORWARD, RehearsalStep.NOTE.name(), true, false);

    Verdict verdict = run(house, List.of(new Cell(crossed, Fault.TERMINATE, false))).getFirst();

    assertThat(verdict.converged()).isFalse();
    assertThat(verdict.violations())
        .anyMatch(one -> one.startsWith("The operation is UNDONE; expected DONE"));
  }

  @Test
  void a_doubled_effect_fails_its_cell() throws SQLException {
    TestDatabase own = House.database();
    doubling(own);
    try (MatrixHouse doubled = new MatrixHouse(new Engines(own, TestTemporal.target()))) {
      Cell cell = CrashMatrix.picked(rehearsals, "TIDY/lost", null, 1).getFirst();

      Verdict verdict = run(doubled, List.of(cell)).getFirst();

      assertThat(verdict.outcome()).isEqualTo("DONE");
      assertThat(verdict.violations())
          .isNotEmpty()
          .allMatch(one -> one.startsWith("The effects are ") && one.contains("=2"));
    }
  }

  private List<Verdict> run(MatrixHouse where, List<Cell> cells) {
    return new Matrix(where, rehearsals, _ -> {}).run(cells);
  }

  /// As if a step had been made twice.
  private static void doubling(TestDatabase database) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.owner(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE FUNCTION drydock.twice() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            INSERT INTO drydock.rehearsal_scratch (operation, step, item)
            VALUES (NEW.operation, NEW.step, NEW.item);
            RETURN NULL;
          END
          $$
          """);
      statement.execute(
          """
          CREATE TRIGGER twice AFTER INSERT ON drydock.rehearsal_scratch FOR EACH ROW
          WHEN (pg_trigger_depth() = 0 AND NEW.step = 'NOTE') EXECUTE FUNCTION drydock.twice()
          """);
    }
  }
}
