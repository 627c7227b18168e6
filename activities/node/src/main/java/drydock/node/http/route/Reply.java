package drydock.node.http.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import drydock.node.http.answer.Problem;
import drydock.node.volume.Documents;
import java.util.LinkedHashMap;
import java.util.Map;

/// A whole answer.
public record Reply(int status, Map<String, String> headers, String body) {
  private static final String JSON = "application/json; charset=utf-8";

  public static Reply json(Object value) {
    return json(200, Map.of(), value);
  }

  public static Reply json(int status, Map<String, String> headers, Object value) {
    try {
      return typed(status, JSON, headers, Documents.JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Reply text(String type, String text) {
    return typed(200, type, Map.of(), text);
  }

  public static Reply of(Problem problem) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("code", problem.code().name());
    body.put("message", problem.message());
    return json(problem.code().status(), problem.allHeaders(), body);
  }

  private static Reply typed(int status, String type, Map<String, String> headers, String body) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Content-Type", type);
    return new Reply(status, all, body);
  }
}
