package drydock.node.ingest;

import drydock.contract.InvalidRequest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A value that JSON keeps exactly.
final class Scalar {
  /// More than any column type holds, and little enough that reading one costs nothing.
  private static final int MOST_DIGITS = 1000;

  private Scalar() {}

  static void check(String place, @Nullable Object value) {
    String expected =
        switch (value) {
          case null -> "";
          case String text -> isWhole(text) ? "" : "text without half a character";
          case Boolean _, Byte _, Short _, Integer _, Long _ -> "";
          case BigInteger number -> isShort(new BigDecimal(number)) ? "" : atMostDigits();
          case BigDecimal number -> isShort(number) ? "" : atMostDigits();
          case Double number -> Double.isFinite(number) ? "" : "a finite number";
          case Float number -> Float.isFinite(number) ? "" : "a finite number";
          default ->
              "text, a number, a truth value, null or a list of those, not a "
                  + value.getClass().getSimpleName();
        };
    InvalidRequest.unless(expected.isEmpty(), place, value, expected);
  }

  /// Half of a character that needs two would not come back.
  private static boolean isWhole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static boolean isShort(BigDecimal number) {
    return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
  }

  private static String atMostDigits() {
    return "a number of at most " + MOST_DIGITS + " digits";
  }
}
