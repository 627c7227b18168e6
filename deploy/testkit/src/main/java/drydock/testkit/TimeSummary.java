package drydock.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Prints what the test groups of the build that runs it took, so that growth is seen.
public final class TimeSummary {
  private static final String ROW = "%-9s %8s %7s %9s%n";

  private TimeSummary() {}

  /// Run by the build as its last step.
  public static void main(String[] args) {
    Build build = Build.current();
    System.out.print(table(build, read(folder(Build.root())), Instant.now()));
  }

  static Path folder(Path root) {
    return root.resolve("target/times");
  }

  /// Times of earlier builds are left out.
  static String table(Build build, List<ClassTime> all, Instant now) {
    List<ClassTime> mine = all.stream().filter(it -> it.build().same(build)).toList();
    StringBuilder table = new StringBuilder();
    table.append(ROW.formatted("tests", "classes", "tests", "seconds"));
    for (ClassTime.Group group : ClassTime.Group.values()) {
      table.append(row(group.tag(), mine.stream().filter(it -> it.group() == group).toList()));
    }
    table.append(row("total", mine));
    Duration wall = Duration.between(build.started(), now);
    return table
        .append("the build so far: %d min %d s%n".formatted(wall.toMinutes(), wall.toSecondsPart()))
        .toString();
  }

  private static String row(String name, List<ClassTime> times) {
    double seconds = times.stream().mapToLong(it -> it.took().toMillis()).sum() / 1000.0;
    int tests = times.stream().mapToInt(ClassTime::tests).sum();
    return ROW.formatted(name, times.size(), tests, String.format(Locale.ROOT, "%.1f", seconds));
  }

  static List<ClassTime> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<ClassTime> times = new ArrayList<>();
      for (Path file : files.filter(it -> it.toString().endsWith(".tsv")).toList()) {
        times.addAll(Files.readAllLines(file).stream().map(ClassTime::parse).toList());
      }
      return times;
    } catch (IOException e) {
      throw new UncheckedIOException("the times in " + folder + " cannot be read", e);
    }
  }
}
