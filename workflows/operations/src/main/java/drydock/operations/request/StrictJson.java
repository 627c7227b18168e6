package drydock.operations.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import drydock.contract.Request;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// JSON as requests are read: nothing unknown, nothing twice, nothing silently converted.
public final class StrictJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              textual -> {
                textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                textual.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                textual.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private StrictJson() {}

  /// The request in `json`, or a `BadRequest` failure.
  public static <T extends Request> T read(byte[] json, Class<T> type) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      if (!tree.isObject()) {
        throw BadRequest.notOneObject(tree.isMissingNode() ? "nothing" : tree.toString());
      }
      onlyFieldsOf(type, tree);
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw BadRequest.from(e);
    } catch (java.io.IOException e) {
      throw BadRequest.notOneObject(String.valueOf(e.getMessage()));
    }
  }

  /// A request as [#write] left it.
  public static <T extends Request> T read(String json, Class<T> type) {
    return read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), type);
  }

  /// Before anything else: a misspelt field is also a missing one, and only its name helps.
  private static void onlyFieldsOf(Class<? extends Request> type, JsonNode tree) {
    Set<String> known = new TreeSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      known.add(component.getName());
    }
    tree.fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            throw BadRequest.unknownField(name, known);
          }
        });
  }

  /// The same, for a request that is part of another one.
  public static <T extends Request> T read(Map<String, @Nullable Object> json, Class<T> type) {
    try {
      return read(MAPPER.writeValueAsBytes(json), type);
    } catch (JsonProcessingException e) {
      throw BadRequest.from(e);
    }
  }

  /// The request as the journal keeps it: what was given, without the fields left out.
  public static String write(Request request) {
    try {
      return MAPPER.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw BadRequest.from(e);
    }
  }
}
