package drydock.proof.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.proof.matrix.cell.Cell;
import drydock.proof.matrix.cell.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MatrixReportTest {
  private final Cell passed = cell("NOTE/throw");
  private final Cell broken = cell("undo-NOTE/late");
  private final Verdict good = new Verdict(passed, "UNDONE", List.of("armed"), List.of(), 12);
  private final Verdict bad =
      new Verdict(broken, "DONE", List.of("armed THROW"), List.of("There are 2 leases"), 34);

  @Test
  void a_matrix_without_a_cell_has_not_passed() {
    assertThat(new MatrixReport("Rehearsal", 1, List.of()).passed()).isFalse();
  }

  @Test
  void one_violation_fails_the_matrix() {
    assertThat(new MatrixReport("Rehearsal", 1, List.of(good)).passed()).isTrue();
    assertThat(new MatrixReport("Rehearsal", 1, List.of(good, bad)).passed()).isFalse();
  }

  @Test
  void people_read_a_grid_and_the_story_of_what_failed() {
    String text = new MatrixReport("Rehearsal", 4711, List.of(good, bad)).text();

    assertThat(text.lines())
        .anyMatch(line -> line.matches(" +NOTE +\\+ \\."))
        .anyMatch(line -> line.matches(" +undo-NOTE +\\. X"));
    assertThat(text)
        .contains(
            "FAILED undo-NOTE/late: DONE, expected UNDONE",
            "violated: There are 2 leases",
            "armed THROW",
            "--operation Rehearsal --cells 'undo-NOTE/late' --seed 4711",
            "1 passed, 1 failed, seed 4711");
  }

  @Test
  void programs_read_one_object() throws Exception {
    JsonNode json =
        new ObjectMapper().readTree(new MatrixReport("Rehearsal", 4711, List.of(good, bad)).json());

    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("name", "seed", "cells", "passed", "failed");
    JsonNode cell = json.get("cells").get(1);
    assertThat(cell.fieldNames())
        .toIterable()
        .containsExactly(
            "operation", "step", "fault", "fleet", "outcome", "converged", "violations", "ms");
    assertThat(cell.get("step").textValue()).isEqualTo("undo-NOTE");
    assertThat(cell.get("fault").textValue()).isEqualTo("late");
    assertThat(cell.get("converged").booleanValue()).isFalse();
    assertThat(cell.get("violations").get(0).textValue()).isEqualTo("There are 2 leases");
    assertThat(json.get("passed").intValue()).isEqualTo(1);
    assertThat(json.get("failed").intValue()).isEqualTo(1);
  }

  private static Cell cell(String name) {
    return CrashMatrix.picked(CrashMatrix.SUBJECTS.getFirst(), name, null, 1).getFirst();
  }
}
