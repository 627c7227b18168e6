package drydock.worker.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// docs/settings.md says what there is, and nothing else.
final class SettingsDocumentTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("drydock.root", ".."), "docs/settings.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(drydock\\.[^`]+)` \\| ([^|]+) \\|");
  private static final String REQUIRED = "must be given";

  @Test
  void every_setting_is_documented_with_its_default_and_no_other() throws IOException {
    assertThat(documented()).isEqualTo(shipped());
  }

  @Test
  void every_key_named_in_the_text_exists() throws IOException {
    assertThat(all(Pattern.compile("(?<![\\w.])drydock\\.(?!yml)[a-z-]+\\.[a-z-]+")))
        .isNotEmpty()
        .isSubsetOf(UnknownKeys.all());
  }

  private static Map<String, String> documented() throws IOException {
    return ROW.matcher(Files.readString(DOCUMENT))
        .results()
        .collect(
            Collectors.toMap(row -> row.group(1), row -> row.group(2), (a, b) -> a, TreeMap::new));
  }

  private static Map<String, String> shipped() {
    return UnknownKeys.all().stream()
        .collect(
            Collectors.toMap(key -> key, SettingsDocumentTest::shown, (a, b) -> a, TreeMap::new));
  }

  private static String shown(String key) {
    Object value = Told.defaults().getProperty(key);
    if (value == null) {
      return Told.REQUIRED.containsKey(key) ? REQUIRED : "none";
    }
    return "`" + value + "`";
  }

  private static java.util.List<String> all(Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(DOCUMENT))
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }
}
