package drydock.engines.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Processes of this machine, by id.
public final class Processes {
  private Processes() {}

  /// Whether it runs. One that has ended but was not yet collected by its parent does not.
  public static boolean alive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && !zombie(pid);
  }

  /// The command line as started; empty when the process is gone or not ours to look at.
  public static String commandLine(long pid) {
    try {
      // Not ProcessHandle.info(): it drops the arguments of command lines longer than a page.
      return Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ').trim();
    } catch (IOException _) {
      return ProcessHandle.of(pid).flatMap(it -> it.info().commandLine()).orElse("");
    }
  }

  /// For a person to read: id and the ends of the command line.
  public static String describe(long pid) {
    String command = commandLine(pid);
    // Of a JVM the end is what tells, of others the beginning.
    String shown =
        command.length() > 160
            ? command.substring(0, 60) + " ... " + command.substring(command.length() - 95)
            : command;
    return "pid %d (%s)".formatted(pid, shown.isEmpty() ? "command unknown" : shown);
  }

  /// Waits until the process is gone; false if it still runs after `patience`.
  public static boolean awaitEnd(long pid, Duration patience) {
    return await(() -> !alive(pid), patience);
  }

  /// Asks it to end, kills it when it has not after `patience`, and returns when it is gone.
  public static void end(long pid, Duration patience) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    if (!awaitEnd(pid, patience)) {
      kill(pid);
    }
  }

  /// Kills it and returns when it is gone.
  public static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    // Ten seconds: the kernel needs that long only for a process in an uninterruptible write.
    if (!awaitEnd(pid, Duration.ofSeconds(10))) {
      throw new IllegalStateException(
          "%s does not end, not even killed; end it by hand".formatted(describe(pid)));
    }
  }

  /// Looks every 20 ms, so that nobody waits noticeably longer than needed, until the condition
  /// holds or `patience` is used up; says whether it held.
  public static boolean await(BooleanSupplier condition, Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline) || Thread.currentThread().isInterrupted()) {
        return false;
      }
      pause();
    }
    return true;
  }

  static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
  }

  private static boolean zombie(long pid) {
    Path process = Path.of("/proc/" + pid);
    try (Stream<Path> threads = Files.list(process.resolve("task"))) {
      String stat = Files.readString(process.resolve("stat"));
      // While other threads of it are still ending, so are its locks and ports.
      return stat.startsWith(") Z", stat.lastIndexOf(')')) && threads.count() <= 1;
    } catch (IOException | UncheckedIOException _) {
      return false;
    }
  }
}
