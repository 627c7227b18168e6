package drydock.proof.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.operations.plan.Step;
import drydock.operations.rehearsal.RehearsalStep;
import drydock.proof.matrix.cell.Cell;
import drydock.proof.matrix.cell.Cells;
import drydock.proof.matrix.cell.Move;
import drydock.proof.matrix.cell.Row;
import drydock.proof.matrix.stage.Rehearsals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Design 12, written down a second time: what has to be tried of an operation.
final class CellsTest {
  private static final Set<String> EVERYWHERE =
      Set.of(
          "throw",
          "rolled-back",
          "lost",
          "halt-before",
          "halt-before-commit",
          "halt-after",
          "terminate",
          "late",
          "late-taken-over");
  private static final Set<String> NOT_FOR_MOVES =
      Set.of("slow", "cancel-update", "cancel-temporal");
  private static final Set<String> RECOVERY = Set.of("recovery-terminated", "recovery-halted");
  private static final Set<String> OPERATOR = Set.of("needs-operator", "needs-operator-recovered");

  private final Rehearsals rehearsals = new Rehearsals();
  private final List<Cell> cells =
      Cells.of(Row.of(rehearsals.steps(), rehearsals.uncheckedDoors())).stream()
          .filter(cell -> !cell.alone())
          .toList();

  @Test
  void every_step_meets_every_fault_that_applies() {
    boolean crossed = false;
    for (RehearsalStep step : RehearsalStep.values()) {
      crossed |= step.pointOfNoReturn();
      List<Set<String>> expected = new ArrayList<>(List.of(EVERYWHERE, NOT_FOR_MOVES, RECOVERY));
      if (crossed) {
        expected.add(OPERATOR);
      }
      if (step == RehearsalStep.CALL) {
        expected.add(Set.of("late-cut-off", "late-within"));
      }
      assertThat(faults(step.name())).as(step.name()).isEqualTo(union(expected));
    }
  }

  @Test
  void every_undo_meets_every_fault_that_applies() {
    List<String> undos =
        Stream.of(RehearsalStep.values())
            .filter(step -> !step.undo().isEmpty())
            .map(step -> "undo-" + step.name())
            .toList();

    assertThat(undos).isNotEmpty();
    for (String undo : undos) {
      assertThat(faults(undo))
          .as(undo)
          .isEqualTo(union(List.of(EVERYWHERE, NOT_FOR_MOVES, OPERATOR)));
    }
  }

  @Test
  void every_move_of_the_frame_meets_every_fault_that_applies() {
    for (Move move : Move.values()) {
      assertThat(faults(move.activity())).as(move.activity()).isEqualTo(EVERYWHERE);
    }
  }

  @Test
  void a_new_step_gets_its_cells_by_itself() {
    List<Step> more = new ArrayList<>(List.of(RehearsalStep.values()));
    more.add(new Invented());

    List<Cell> all = Cells.of(Row.of(more, Set.of()));

    assertThat(all.stream().filter(cell -> cell.row().step().equals("INVENTED")))
        .extracting(Cell::end)
        .hasSizeGreaterThan(EVERYWHERE.size())
        .containsOnly("DONE");
  }

  @Test
  void before_the_point_of_no_return_only_what_a_step_survives_ends_done() {
    assertThat(ending("NOTE", "DONE"))
        .containsExactlyInAnyOrder("slow", "halt-before", "halt-before-commit", "halt-after");
    assertThat(ending("TIDY", "UNDONE")).isEmpty();
    assertThat(ending("undo-WAIT", "DONE")).isEmpty();
    assertThat(ending("Cross", "UNDONE")).containsExactly("late-taken-over");
    assertThat(ending("Open", "UNDONE")).containsExactlyInAnyOrder("terminate", "late-taken-over");
    assertThat(ending("TurnRound", "DONE")).isEmpty();
  }

  @Test
  void a_slice_has_as_many_cells_as_asked_for_and_one_whole_column_of_halts() {
    List<Cell> slice = Cells.slice(Cells.shuffled(cells, 7), 24);

    List<Cell> halts = slice.stream().filter(cell -> cell.fault().isHalt()).toList();
    assertThat(slice).hasSize(24 + halts.size()).doesNotHaveDuplicates();
    assertThat(halts).extracting(Cell::fault).isNotEmpty().containsOnly(halts.getFirst().fault());
    assertThat(halts)
        .hasSameSizeAs(
            cells.stream().filter(cell -> cell.fault() == halts.getFirst().fault()).toList());
    assertThat(Cells.slice(Cells.shuffled(cells, 7), 24)).isEqualTo(slice);
    assertThat(Cells.slice(Cells.shuffled(cells, 8), 24)).isNotEqualTo(slice);
  }

  @Test
  void a_column_shares_one_halt_except_for_cells_that_want_their_own() {
    List<List<Cell>> columns =
        Matrix.columns(Cells.of(Row.of(rehearsals.steps(), rehearsals.uncheckedDoors())));

    assertThat(columns).filteredOn(column -> column.size() > 1).hasSize(4);
    assertThat(columns)
        .filteredOn(column -> column.size() == 1)
        .hasSize(3)
        .allMatch(column -> column.getFirst().alone());
  }

  private Set<String> faults(String row) {
    return cells.stream()
        .filter(cell -> cell.row().name().equals(row))
        .map(Cell::faultName)
        .collect(Collectors.toSet());
  }

  private List<String> ending(String row, String state) {
    return cells.stream()
        .filter(cell -> cell.row().name().equals(row) && cell.end().equals(state))
        .map(Cell::faultName)
        .toList();
  }

  private static Set<String> union(List<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private record Invented() implements Step {
    @Override
    public String name() {
      return "INVENTED";
    }

    @Override
    public String label() {
      return "is new";
    }

    @Override
    public String undo() {
      return "";
    }

    @Override
    public boolean pointOfNoReturn() {
      return false;
    }
  }
}
