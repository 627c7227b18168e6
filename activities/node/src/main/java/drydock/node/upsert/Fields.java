package drydock.node.upsert;

import drydock.operations.blueprint.Column;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A value of an ingest as a field of a CSV file, and the expression that reads it from there. A
/// list is its elements in hexadecimal, because the engine keeps the quotes of what it reads as a
/// list.
final class Fields {
  /// Stands for null. Nobody can have written it before this process began.
  static final String NULL = "null-" + UUID.randomUUID();

  private static final String BETWEEN = "%";
  private static final String NO_ELEMENT = "n";
  private static final String ELEMENT = "v";
  private static final HexFormat BYTES = HexFormat.of().withPrefix("\\x");

  private Fields() {}

  static String expression(Column column, int index) {
    String field = "c" + index;
    if (column.isText()) {
      return field;
    }
    if (!column.isList()) {
      return "CAST(%s AS %s)".formatted(field, column.type());
    }
    return ("CAST(list_transform(list_filter(string_split(%s, '%s'), x -> x <> ''), x -> CASE WHEN x = '%s' THEN NULL ELSE"
            + " decode(CAST(substring(x, 2, size(x)) AS BLOB)) END) AS %s)")
        .formatted(field, BETWEEN, NO_ELEMENT, column.type());
  }

  /// @throws IllegalArgumentException for what the column cannot hold, as an end of a sentence
  static String field(Column column, @Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    if (!column.isList()) {
      return quoted(scalar(column.type(), value));
    }
    String element = column.type().substring(0, column.type().length() - 2);
    if (element.endsWith("[]") || element.equals("BLOB")) {
      throw new IllegalArgumentException("is of type " + column.type() + "; expected it in a file");
    }
    if (!(value instanceof List<?> list)) {
      throw new IllegalArgumentException("is %s; expected a list".formatted(value));
    }
    return quoted(
        list.stream().map(each -> element(element, each)).collect(Collectors.joining(BETWEEN)));
  }

  private static String element(String type, @Nullable Object value) {
    return value == null
        ? NO_ELEMENT
        : ELEMENT + BYTES.formatHex(scalar(type, value).getBytes(StandardCharsets.UTF_8));
  }

  private static String scalar(String type, Object value) {
    return switch (value) {
      case String text when type.equals("BLOB") ->
          BYTES.formatHex(Base64.getDecoder().decode(text));
      case String text -> text;
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      default -> throw new IllegalArgumentException("is %s; expected a %s".formatted(value, type));
    };
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
