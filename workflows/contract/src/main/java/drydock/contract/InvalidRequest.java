package drydock.contract;

import org.jspecify.annotations.Nullable;

/// A request that cannot be meant: names the field, the value and what was expected.
public final class InvalidRequest extends IllegalArgumentException {
  private static final int MOST_REASON = 500;

  public InvalidRequest(String field, @Nullable Object value, String expected) {
    super(field + " is " + shown(value) + "; expected " + expected);
  }

  public static void unless(boolean right, String field, @Nullable Object value, String expected) {
    if (!right) {
      throw new InvalidRequest(field, value, expected);
    }
  }

  public static void range(String field, @Nullable Integer value, int least, int most) {
    unless(
        value == null || (value >= least && value <= most),
        field,
        value,
        "a whole number from " + least + " to " + most);
  }

  /// Why somebody wants it: never empty, and short enough for an audit.
  @SuppressWarnings("ConstantValue") // JSON can leave it out
  public static void reason(String field, @Nullable String value) {
    unless(
        value != null && !value.isBlank() && value.length() <= MOST_REASON,
        field,
        value,
        "a reason of 1 to " + MOST_REASON + " characters");
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "missing";
    }
    String text = value instanceof String string ? '"' + string + '"' : String.valueOf(value);
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }
}
