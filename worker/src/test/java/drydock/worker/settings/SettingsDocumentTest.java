package drydock.worker.settings;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.testkit.settings.SettingsDocument;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// docs/settings.md says what there is, and nothing else.
final class SettingsDocumentTest {
  private static final Set<String> KEYS = Settings.CONCERNS.keys();

  private final SettingsDocument document = SettingsDocument.read().before("## The node");

  @Test
  void every_setting_is_documented_with_its_default_and_no_other() {
    assertThat(document.defaults())
        .isEqualTo(Workers.nothing().defaults(KEYS, Workers.REQUIRED.keySet()));
  }

  @Test
  void every_key_named_in_the_text_exists() {
    assertThat(document.keys()).isNotEmpty().isSubsetOf(KEYS);
  }
}
