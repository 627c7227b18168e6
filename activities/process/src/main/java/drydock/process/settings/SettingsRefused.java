package drydock.process.settings;

import java.util.List;

/// The process does not start with these settings.
public final class SettingsRefused extends RuntimeException {
  SettingsRefused(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
