package drydock.testkit;

import drydock.engines.temporal.TemporalCli;
import java.nio.file.Path;

/// The Temporal of this build: the real server, in memory, without UI, namespace `default`. It is
/// shared, so each test class uses a task queue of its own.
public final class TestTemporal {
  private TestTemporal() {}

  /// `host:port` of the server.
  public static String target() {
    return Started.TARGET;
  }

  /// The CLI, found or built; a failure says what to install.
  public static Path cli() {
    return Cli.PATH;
  }

  // Once per JVM, on first use, by the class loader's own lock.
  private static final class Cli {
    static final Path PATH =
        TemporalCli.findOrBuild(Build.root(), System.getenv(), System.out::println).path();
  }

  private static final class Started {
    static final String TARGET =
        new SharedEngine(Engine.TEMPORAL, Build.current(), Build.root())
            .told(cli().toString())
            .getProperty("target");
  }
}
