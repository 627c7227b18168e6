package drydock.proof.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a measurement prints: one JSON object for machines, or lines for people.
public record Report(
    String name, long seed, Map<String, Object> params, List<Measure> measures, long samples) {

  public String json(Path root) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("at", Instant.now().toString());
    json.put("machine", machine());
    json.put("commit", commit(root));
    json.put("seed", seed);
    json.put("params", params);
    json.put("measures", measures.stream().map(Measure::json).toList());
    json.put("samples", samples);
    try {
      return new ObjectMapper().writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public String text() {
    StringBuilder text = new StringBuilder(name).append(' ').append(params);
    measures.forEach(measure -> text.append(System.lineSeparator()).append(measure.line()));
    return text.toString();
  }

  private static String machine() {
    Runtime runtime = Runtime.getRuntime();
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", "
        + runtime.availableProcessors()
        + " cores, JDK "
        + Runtime.version();
  }

  private static String commit(Path root) {
    try {
      Process git =
          new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
              .directory(root.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor() == 0 ? said : "unknown";
    } catch (IOException e) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }
}
