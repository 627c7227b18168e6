package drydock.engines.temporal;

import java.nio.file.Path;

/// The CLI for tests that need the real one: found, or else built.
final class RealCli {
  private RealCli() {}

  static TemporalCli get() {
    Path root = Path.of(System.getProperty("drydock.root"));
    return switch (TemporalCli.find(root, System.getenv())) {
      case TemporalCli.Search.Found(TemporalCli cli, String _) -> cli;
      case TemporalCli.Search.Missing _ ->
          new TemporalCliInstall(root, System.out::println).install();
    };
  }
}
