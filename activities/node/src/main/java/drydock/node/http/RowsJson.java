package drydock.node.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import drydock.contract.InvalidRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows as they come in: no column twice, no digit lost.
final class RowsJson {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(
              new TypeReference<@Nullable List<@Nullable Map<String, @Nullable Object>>>() {});

  private RowsJson() {}

  @SuppressWarnings("ConstantValue") // JSON can have null anywhere
  static List<Map<String, @Nullable Object>> read(byte[] body) throws IOException {
    try {
      List<Map<String, @Nullable Object>> rows = READER.readValue(body);
      InvalidRequest.unless(rows != null, "body", null, "a JSON array of objects");
      for (int at = 0; at < rows.size(); at++) {
        InvalidRequest.unless(rows.get(at) != null, "row " + (at + 1), null, "a JSON object");
      }
      return rows;
    } catch (JsonProcessingException e) {
      throw new InvalidRequest(
          "body", e.getOriginalMessage(), "a JSON array of objects, one a row");
    }
  }
}
