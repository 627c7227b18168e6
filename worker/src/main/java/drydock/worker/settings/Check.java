package drydock.worker.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What settings are checked with; the key is completed by whoever binds.
final class Check {
  private Check() {}

  static void that(boolean right, String key, @Nullable Object value, String expected) {
    if (!right) {
      throw new IllegalArgumentException(
          key + " is " + (value == null ? "missing" : value) + "; expected " + expected);
    }
  }

  static void text(String key, @Nullable String value) {
    that(value != null && !value.isBlank(), key, value, "a name");
  }

  static void atLeast(String key, @Nullable Duration value, Duration least) {
    String expected = "a duration of at least " + least.toMillis() + "ms";
    that(value != null && value.compareTo(least) >= 0, key, value, expected);
  }

  static void range(String key, int value, int least, int most) {
    that(value >= least && value <= most, key, value, "a number from " + least + " to " + most);
  }

  static void readable(String key, @Nullable Path file) {
    boolean right = file == null || (Files.isReadable(file) && !Files.isDirectory(file));
    that(right, key, file, "a file this process can read");
  }
}
