package drydock.testkit;

import java.nio.file.Path;
import java.time.Instant;

/// A test JVM that needs PostgreSQL.
final class SharedEngineMain {
  private SharedEngineMain() {}

  public static void main(String[] args) {
    Build build = new Build(Long.parseLong(args[0]), Instant.ofEpochMilli(Long.parseLong(args[1])));
    String helper =
        new SharedEngine(Engine.POSTGRES, build, Path.of(args[2]))
            .told("")
            .getProperty(EngineState.HELPER);
    System.out.println("helper: " + helper);
  }
}
