package drydock.operations.nodereport;

import drydock.contract.InvalidRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The limits of what a node may say. It is written down for years and read by people.
final class Checks {
  /// Far from where the ledger's sequence would end: no report can use it up.
  private static final long HIGHEST_FENCE = 1_000_000_000_000_000L;

  private static final Pattern INSTANCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,62}");
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");

  /// Years of four digits from 1000 on: more than that, PostgreSQL reads differently.
  private static final Pattern INSTANT =
      Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}Z");

  private Checks() {}

  static void instance(String field, @Nullable String value) {
    InvalidRequest.unless(
        value != null && INSTANCE.matcher(value).matches(),
        field,
        value,
        "1 to 63 letters, digits, dots, hyphens and underscores, starting with a letter or digit");
  }

  static void visible(String field, @Nullable String value, int longest) {
    InvalidRequest.unless(
        value != null && value.length() <= longest && VISIBLE.matcher(value).matches(),
        field,
        value,
        "1 to " + longest + " visible ASCII characters without spaces");
  }

  static void fence(String field, long value, long least) {
    InvalidRequest.unless(
        value >= least && value <= HIGHEST_FENCE,
        field,
        value,
        "a fence from " + least + " to " + HIGHEST_FENCE);
  }

  static void instant(String field, @Nullable String value) {
    InvalidRequest.unless(
        value != null && isInstant(value),
        field,
        value,
        "an instant in UTC such as 2026-01-31T12:00:00Z");
  }

  /// PostgreSQL keeps no text with a zero in it.
  static void reason(String field, @Nullable String value) {
    InvalidRequest.reason(field, value);
    InvalidRequest.unless(
        Objects.requireNonNull(value).indexOf('\0') < 0, field, value, "a text without zeros");
  }

  static <T> List<T> atMost(String field, @Nullable List<T> values, int most) {
    InvalidRequest.unless(values != null, field, null, "a list of at most " + most);
    List<T> given = Objects.requireNonNull(values);
    InvalidRequest.unless(
        given.size() <= most, field, given.size() + " entries", "a list of at most " + most);
    InvalidRequest.unless(
        given.stream().noneMatch(Objects::isNull), field, given, "a list without null");
    return List.copyOf(given);
  }

  private static boolean isInstant(String value) {
    if (!INSTANT.matcher(value).matches()) {
      return false;
    }
    try {
      Instant.parse(value);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
