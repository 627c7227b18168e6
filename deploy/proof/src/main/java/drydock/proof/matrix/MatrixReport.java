package drydock.proof.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.proof.matrix.cell.Cell;
import drydock.proof.matrix.cell.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a matrix found: a grid and the stories of cells that failed, or one JSON object.
record MatrixReport(String operation, long seed, List<Verdict> verdicts) {
  /// A rehearsal has machines in neither.
  private static final String NO_FLEET = "none";

  /// A matrix that tried nothing has shown nothing.
  boolean passed() {
    return !verdicts.isEmpty() && failed().isEmpty();
  }

  List<Verdict> failed() {
    return verdicts.stream().filter(verdict -> !verdict.passed()).toList();
  }

  String text() {
    StringBuilder text = new StringBuilder("crash matrix of ").append(operation).append("\n\n");
    text.append(Grid.of(verdicts)).append('\n');
    failed().forEach(verdict -> text.append(story(verdict)).append('\n'));
    return text.append(verdicts.size() - failed().size())
        .append(" passed, ")
        .append(failed().size())
        .append(" failed, seed ")
        .append(seed)
        .toString();
  }

  private String story(Verdict verdict) {
    Cell cell = verdict.cell();
    StringBuilder story =
        new StringBuilder("FAILED ").append(cell.name()).append(": ").append(verdict.outcome());
    story.append(verdict.converged() ? "" : ", expected " + cell.end()).append('\n');
    verdict.violations().forEach(one -> story.append("  violated: ").append(one).append('\n'));
    verdict.story().forEach(one -> story.append("  ").append(one).append('\n'));
    return story
        .append("  again: ./drydock crash-matrix --operation ")
        .append(operation)
        .append(" --cells '")
        .append(cell.name())
        .append("' --seed ")
        .append(seed)
        .append('\n')
        .toString();
  }

  String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", "crash-matrix");
    json.put("seed", seed);
    json.put("cells", verdicts.stream().map(this::json).toList());
    json.put("passed", verdicts.size() - failed().size());
    json.put("failed", failed().size());
    try {
      return new ObjectMapper().writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> json(Verdict verdict) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("operation", operation);
    json.put("step", verdict.cell().row().name());
    json.put("fault", verdict.cell().faultName());
    json.put("fleet", NO_FLEET);
    json.put("outcome", verdict.outcome());
    json.put("converged", verdict.converged());
    json.put("violations", verdict.violations());
    json.put("ms", verdict.millis());
    return json;
  }
}
