package drydock.engines.temporal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The `temporal` executable.
public record TemporalCli(Path path) {
  public static final String VERSION = "1.8.2";

  /// The variable that decides alone when it is set.
  public static final String VARIABLE = "DRYDOCK_TEMPORAL_CLI";

  /// What a search came to.
  public sealed interface Search {
    /// A usable one.
    ///
    /// @param where which of the places it was, and its version where that is not [#VERSION]
    record Found(TemporalCli cli, String where) implements Search {}

    /// There is none.
    ///
    /// @param looked each place, and what was wrong there
    record Missing(List<String> looked) implements Search {
      public Missing {
        looked = List.copyOf(looked);
      }
    }
  }

  /// Looks at the variable, along the PATH, and in the cache under `root/.drydock`, in this order.
  /// A variable that names something else than a Temporal CLI is an error, not a miss.
  public static Search find(Path root, Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isEmpty()) {
      return named(Path.of(named).toAbsolutePath());
    }
    List<String> looked = new ArrayList<>();
    looked.add(VARIABLE + ": not set");
    Optional<Search.Found> found = onPath(environment.getOrDefault("PATH", ""), looked);
    return found.isPresent() ? found.get() : inCache(root, looked);
  }

  /// Found, or else built, which takes minutes; fails saying what was looked at and what to
  /// install.
  public static TemporalCli findOrBuild(
      Path root, Map<String, String> environment, Consumer<String> say) {
    return switch (find(root, environment)) {
      case Search.Found(TemporalCli cli, String _) -> cli;
      case Search.Missing(List<String> looked) -> {
        say.accept("Temporal's CLI is needed and not there yet:");
        looked.forEach(place -> say.accept("  " + place));
        yield new TemporalCliInstall(root, say).install();
      }
    };
  }

  /// Where [TemporalCliInstall] puts it.
  static Path cache(Path root) {
    return folder(root).resolve("temporal-" + VERSION);
  }

  static Path folder(Path root) {
    return root.toAbsolutePath().normalize().resolve(".drydock/temporal");
  }

  private static Search named(Path path) {
    return switch (CliVersion.of(path)) {
      case CliVersion.Is(String version) when version.equals(VERSION) ->
          new Search.Found(new TemporalCli(path), VARIABLE);
      case CliVersion.Is(String version) ->
          new Search.Found(
              new TemporalCli(path),
              "%s, version %s instead of %s".formatted(VARIABLE, version, VERSION));
      case CliVersion.None(String reason) ->
          throw new IllegalStateException(
              "%s names %s, which is no Temporal CLI: %s. Correct it or unset it."
                  .formatted(VARIABLE, path, reason));
    };
  }

  private static Optional<Search.Found> onPath(String variable, List<String> looked) {
    int before = looked.size();
    for (String folder : variable.split(":", -1)) {
      Path path = Path.of(folder.isEmpty() ? "." : folder, "temporal").toAbsolutePath();
      if (Files.isExecutable(path) && Files.isRegularFile(path)) {
        Optional<String> wrong = wrong(path);
        if (wrong.isEmpty()) {
          return Optional.of(new Search.Found(new TemporalCli(path), "PATH: " + path));
        }
        looked.add("PATH: %s %s".formatted(path, wrong.get()));
      }
    }
    if (looked.size() == before) {
      looked.add("PATH: no temporal in it");
    }
    return Optional.empty();
  }

  private static Search inCache(Path root, List<String> looked) {
    Path path = cache(root);
    Optional<String> wrong =
        Files.exists(path) ? wrong(path) : Optional.of("is not there (./drydock temporal install)");
    if (wrong.isEmpty()) {
      return new Search.Found(new TemporalCli(path), "cache: " + path);
    }
    looked.add("cache: %s %s".formatted(path, wrong.get()));
    return new Search.Missing(looked);
  }

  private static Optional<String> wrong(Path path) {
    return switch (CliVersion.of(path)) {
      case CliVersion.Is(String version) when version.equals(VERSION) -> Optional.empty();
      case CliVersion.Is(String version) ->
          Optional.of("has version %s, not %s".formatted(version, VERSION));
      case CliVersion.None(String reason) -> Optional.of("is no Temporal CLI: " + reason);
    };
  }
}
