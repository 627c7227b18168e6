package drydock.node.value;

import com.kuzudb.DataTypeID;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;

/// Values that are not made of others.
final class Scalars {
  private Scalars() {}

  static Object read(Object value, DataTypeID type) {
    return switch (value) {
      case Instant instant when type == DataTypeID.TIMESTAMP_TZ -> instant.toString();
      case Instant instant ->
          DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
              LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
      case LocalDate date -> date.toString();
      case UUID uuid -> uuid.toString();
      case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
      // JSON has no number for these.
      case Double number when !Double.isFinite(number) -> number.toString();
      case Float number when !Float.isFinite(number) -> number.toString();
      case Number number -> number;
      case Boolean truth -> truth;
      default -> value.toString();
    };
  }

  /// Between -1 and 0 the engine prints the minus sign in the place of a zero: `0.00-1` is -0.0001.
  static String decimal(String printed) {
    int minus = printed.lastIndexOf('-');
    return minus <= 0 ? printed : "-" + printed.replace('-', '0');
  }
}
