package drydock.operations.waits;

import java.time.Duration;

/// Checks of waits against each other.
final class Waits {
  private Waits() {}

  static void positive(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(name + " is " + value + "; expected more than zero");
    }
  }

  static void ordered(String name, Duration value, String other, Duration limit) {
    if (value.compareTo(limit) > 0) {
      throw new IllegalArgumentException(
          name + " is " + value + "; expected at most " + other + ", which is " + limit);
    }
  }

  static void less(String name, Duration value, String other, Duration limit) {
    if (value.compareTo(limit) >= 0) {
      throw new IllegalArgumentException(
          name + " is " + value + "; expected less than " + other + ", which is " + limit);
    }
  }
}
