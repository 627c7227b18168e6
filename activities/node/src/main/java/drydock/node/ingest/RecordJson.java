package drydock.node.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import drydock.node.ingest.frames.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// A record as one line of JSON. The columns are sorted, so that the same content is the same line;
/// decimals are read as such, so that no digit is lost.
final class RecordJson {
  /// What a line may hold is limited where it is taken, not where it is read again.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final ObjectWriter WRITER = MAPPER.writerFor(IngestRecord.class);
  private static final ObjectReader READER = MAPPER.readerFor(IngestRecord.class);

  private RecordJson() {}

  static byte[] line(IngestRecord record) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    WRITER.writeValue(line, record);
    line.write('\n');
    return line.toByteArray();
  }

  static IngestRecord record(byte[] line) throws IOException {
    return record(line, new Line(0, line.length));
  }

  static IngestRecord record(byte[] lines, Line line) throws IOException {
    return READER.readValue(lines, line.from(), line.length());
  }

  /// Whether it can be the record of a file: it ends with two objects then, and with `null}` else.
  static boolean mayHaveFile(byte[] lines, Line line) {
    return line.length() > 2 && lines[line.from() + line.length() - 3] == '}';
  }

  /// The id alone, which is the first field.
  static String id(byte[] lines, Line line) throws IOException {
    try (JsonParser parser = FACTORY.createParser(lines, line.from(), line.length())) {
      if (parser.nextToken() != JsonToken.START_OBJECT
          || !"id".equals(parser.nextFieldName())
          || parser.nextToken() != JsonToken.VALUE_STRING) {
        throw new IOException("a line of the staging log does not begin with an id");
      }
      return parser.getText();
    }
  }
}
