package drydock.testkit.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// docs/settings.md, or a part of it.
public final class SettingsDocument {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(drydock\\.[^`]+)` \\| ([^|]+) \\|");
  private static final Pattern KEY =
      Pattern.compile("(?<![\\w.])drydock\\.(?!yml)[a-z-]+\\.[a-z-]+");

  private final String text;

  private SettingsDocument(String text) {
    this.text = text;
  }

  public static SettingsDocument read() {
    Path file = Path.of(System.getProperty("drydock.root", ".."), "docs/settings.md");
    try {
      return new SettingsDocument(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  public SettingsDocument before(String heading) {
    return new SettingsDocument(text.substring(0, start(heading)));
  }

  public SettingsDocument from(String heading) {
    return new SettingsDocument(text.substring(start(heading)));
  }

  /// What the tables say: each key with its default as it is written there.
  public Map<String, String> defaults() {
    return ROW.matcher(text)
        .results()
        .collect(
            Collectors.toMap(row -> row.group(1), row -> row.group(2), (a, _) -> a, TreeMap::new));
  }

  /// Every key that is named anywhere in the text.
  public List<String> keys() {
    return KEY.matcher(text).results().map(MatchResult::group).distinct().toList();
  }

  private int start(String heading) {
    int found = text.indexOf("\n" + heading + "\n");
    if (found < 0) {
      throw new IllegalStateException("docs/settings.md has no line \"" + heading + '"');
    }
    return found;
  }
}
