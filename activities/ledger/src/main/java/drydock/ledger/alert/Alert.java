package drydock.ledger.alert;

import org.jspecify.annotations.Nullable;

/// What somebody needs at three in the morning.
///
/// @param key what it is about; it is told once per key, however often it is raised
/// @param operation the operation it is about, if there is one
/// @param wrong what is wrong
/// @param safe what is safe, and what was not touched
/// @param todo what to do
public record Alert(
    String key, @Nullable String operation, String wrong, String safe, String todo) {
  private static final int LONGEST_KEY = 200;

  public Alert {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException(
          "The key of an alert has "
              + key.length()
              + " characters: \""
              + key
              + "\"; expected 1 to "
              + LONGEST_KEY
              + ", not blank. The alert was not raised");
    }
  }

  /// All of it, a line each.
  public String text() {
    String about = operation == null ? "" : " (operation " + operation + ")";
    return "ALERT "
        + key
        + about
        + "\n  wrong:   "
        + indented(wrong)
        + "\n  safe:    "
        + indented(safe)
        + "\n  to do:   "
        + indented(todo);
  }

  private static String indented(String text) {
    return text.strip().replaceAll("\\R", "\n           ");
  }
}
