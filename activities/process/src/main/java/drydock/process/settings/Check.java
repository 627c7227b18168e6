package drydock.process.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// What settings are checked with; the key is completed by whoever binds.
public final class Check {
  private Check() {}

  public static void that(boolean right, String key, @Nullable Object value, String expected) {
    if (!right) {
      throw new IllegalArgumentException(
          key + " is " + (value == null ? "missing" : value) + "; expected " + expected);
    }
  }

  public static void text(String key, @Nullable String value) {
    that(value != null && !value.isBlank(), key, value, "a name");
  }

  public static void atLeast(String key, @Nullable Duration value, Duration least) {
    String expected = "a duration of at least " + least.toMillis() + "ms";
    that(value != null && value.compareTo(least) >= 0, key, value, expected);
  }

  public static void atLeast(String key, @Nullable DataSize value, DataSize least) {
    that(value != null && value.compareTo(least) >= 0, key, value, "a size of at least " + least);
  }

  public static void range(String key, @Nullable DataSize value, DataSize least, DataSize most) {
    boolean right = value != null && value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    that(right, key, value, "a size from " + least + " to " + most);
  }

  public static void range(String key, int value, int least, int most) {
    that(value >= least && value <= most, key, value, "a number from " + least + " to " + most);
  }

  public static void readable(String key, @Nullable Path file) {
    boolean right = file == null || (Files.isReadable(file) && !Files.isDirectory(file));
    that(right, key, file, "a file this process can read");
  }
}
