package drydock.ledger.journal;

import drydock.ledger.operation.Operation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.operations.journal.OpenCall;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/// Whether a request id comes back with the content it came with first.
final class RequestDifference {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RequestDifference() {}

  /// The first field, by name, that is not as it was; empty when all are.
  static Optional<String> field(OpenCall call, Operation known) {
    if (!call.kind().equals(known.kind())) {
      return Optional.of("kind");
    }
    JsonNode asked = tree(call.input());
    JsonNode before = tree(known.input());
    TreeSet<String> fields = new TreeSet<>();
    asked.fieldNames().forEachRemaining(fields::add);
    before.fieldNames().forEachRemaining(fields::add);
    return fields.stream()
        .filter(field -> !Objects.equals(asked.get(field), before.get(field)))
        .findFirst();
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the journal holds an input that is not JSON: " + json, e);
    }
  }
}
