package drydock.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks what an operation would do, without doing any of it.
///
/// @param kind the workflow type, for instance `Rehearsal`
/// @param input the request that workflow would be started with
public record PreviewRequest(String kind, Map<String, @Nullable Object> input) implements Request {
  @SuppressWarnings("ConstantValue") // JSON can leave either out
  public PreviewRequest {
    InvalidRequest.unless(
        kind != null && !kind.isBlank(), "kind", kind, "a workflow type, for instance Rehearsal");
    InvalidRequest.unless(
        input != null, "input", null, "the JSON object the operation would be started with");
    input = Collections.unmodifiableMap(new LinkedHashMap<>(input));
  }
}
