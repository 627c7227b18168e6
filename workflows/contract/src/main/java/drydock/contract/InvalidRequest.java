package drydock.contract;

import org.jspecify.annotations.Nullable;

/// A request that cannot be meant: names the field, the value and what was expected.
public final class InvalidRequest extends IllegalArgumentException {
  public InvalidRequest(String field, @Nullable Object value, String expected) {
    super(field + " is " + shown(value) + "; expected " + expected);
  }

  static void unless(boolean right, String field, @Nullable Object value, String expected) {
    if (!right) {
      throw new InvalidRequest(field, value, expected);
    }
  }

  static void range(String field, @Nullable Integer value, int least, int most) {
    unless(
        value == null || (value >= least && value <= most),
        field,
        value,
        "a whole number from " + least + " to " + most);
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "missing";
    }
    String text = value instanceof String string ? '"' + string + '"' : String.valueOf(value);
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }
}
