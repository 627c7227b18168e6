package drydock.testkit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// What a test class is counted under, in the order of the summary.
enum Group {
  GATE,
  UNIT,
  CONTRACT,
  RESTART,
  BROWSER;

  static Group of(Set<String> tags) {
    return Arrays.stream(values()).filter(it -> tags.contains(it.tag())).findFirst().orElse(UNIT);
  }

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
