package drydock.proof.bench.node.load;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number of rows and how it is called.
record Size(String label, long rows) {
  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,3})([km])");
  private static final long LARGE = 1_000_000;

  static Size of(String text) {
    String label = text.strip().toLowerCase(Locale.ROOT);
    Matcher matcher = TEXT.matcher(label);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "--sizes has " + text + "; expected numbers of rows such as 100k or 4m");
    }
    long unit = matcher.group(2).equals("k") ? 1000 : 1_000_000;
    return new Size(label, Long.parseLong(matcher.group(1)) * unit);
  }

  /// A small load is mostly the start of a process.
  boolean hasGoal() {
    return rows >= LARGE;
  }

  boolean isLarge() {
    return rows > LARGE;
  }
}
