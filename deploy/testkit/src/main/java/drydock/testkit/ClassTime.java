package drydock.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// One line of a times file: what a test class of a build took.
record ClassTime(Build build, Group group, String className, int tests, Duration took) {
  String line() {
    return String.join(
        "\t",
        Long.toString(build.pid()),
        Long.toString(build.started().toEpochMilli()),
        group.tag(),
        className,
        Integer.toString(tests),
        Long.toString(took.toMillis()));
  }

  static ClassTime parse(String line) {
    String[] columns = line.split("\t", -1);
    return new ClassTime(
        new Build(Long.parseLong(columns[0]), Instant.ofEpochMilli(Long.parseLong(columns[1]))),
        Group.of(Set.of(columns[2])),
        columns[3],
        Integer.parseInt(columns[4]),
        Duration.ofMillis(Long.parseLong(columns[5])));
  }

  /// What a test class is counted under, in the order of the summary.
  enum Group {
    GATE,
    UNIT,
    CONTRACT,
    RESTART,
    MATRIX,
    BROWSER;

    static Group of(Set<String> tags) {
      return Arrays.stream(values()).filter(it -> tags.contains(it.tag())).findFirst().orElse(UNIT);
    }

    String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
