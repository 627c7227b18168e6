package drydock.proof.bench.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.proof.report.Report;
import java.nio.file.Path;

/// A report as a program reads it.
public record Printed(JsonNode json) {
  public static Printed of(Report report) throws JsonProcessingException {
    return new Printed(new ObjectMapper().readTree(report.json(Path.of("."))));
  }

  public double value(String measure) {
    return measure(measure).get("value").asDouble();
  }

  public JsonNode measure(String name) {
    for (JsonNode measure : json.get("measures")) {
      if (measure.get("name").asText().equals(name)) {
        return measure;
      }
    }
    throw new AssertionError("no measure " + name + " in " + json);
  }
}
