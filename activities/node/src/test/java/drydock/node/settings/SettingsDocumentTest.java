package drydock.node.settings;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.testkit.settings.SettingsDocument;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// docs/settings.md says what there is for a node, and nothing else.
final class SettingsDocumentTest {
  private static final String HEADING = "## The node";
  private static final Set<String> KEYS = Settings.CONCERNS.keys();

  private final SettingsDocument document = SettingsDocument.read();
  private final SettingsDocument part = document.from(HEADING);

  @Test
  void every_setting_is_documented_with_its_default_and_no_other() {
    Map<String, String> documented = new TreeMap<>(document.before(HEADING).defaults());
    documented.keySet().removeIf(key -> !KEYS.contains(key));

    assertThat(documented.keySet())
        .isNotEmpty()
        .allMatch(key -> key.startsWith("drydock.temporal."));
    documented.putAll(part.defaults());
    assertThat(documented).isEqualTo(Nodes.nothing().defaults(KEYS, Nodes.REQUIRED));
  }

  @Test
  void every_key_named_in_the_text_exists() {
    assertThat(part.keys()).isNotEmpty().isSubsetOf(KEYS);
  }
}
