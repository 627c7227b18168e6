package drydock.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/// The main of a helper process: runs one engine until the build that asked for it ends, however it
/// ends, and leaves nothing behind.
final class EngineKeeper {
  private EngineKeeper() {}

  /// Expects the engine, its folder, the build's process id and start in milliseconds, and the
  /// engine's argument.
  public static void main(String[] args) {
    Engine engine = Engine.valueOf(args[0]);
    Path folder = Path.of(args[1]);
    Build build = new Build(Long.parseLong(args[2]), Instant.ofEpochMilli(Long.parseLong(args[3])));
    Engine.Running running = start(engine, folder, args[4]);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running, folder)));
    Properties told = running.told();
    told.setProperty(EngineState.HELPER, Long.toString(ProcessHandle.current().pid()));
    new EngineState(folder).write(told);
    while (build.running()) {
      // Half a second: seldom enough to cost nothing, soon enough for who looks for leftovers.
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
    System.exit(0);
  }

  private static Engine.Running start(Engine engine, Path folder, String argument) {
    try {
      return engine.start(folder, argument);
    } catch (RuntimeException e) {
      Folders.delete(folder);
      throw e;
    }
  }

  private static void stop(Engine.Running running, Path folder) {
    try {
      running.server().close();
    } catch (Exception e) {
      System.out.println("the engine did not stop cleanly: " + e);
    } finally {
      Folders.delete(folder);
    }
  }
}
