package drydock.node.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One child process and its folder.
final class Child implements AutoCloseable {
  private static final int KEPT_LINES = 30;
  private static final long TOLD_MILLIS = 250;

  /// Said by the reader when the child has no more to say.
  private static final String SILENT = "\u0004";

  private final Path folder;
  private final Process process;
  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Deque<String> last = new ArrayDeque<>();
  private volatile boolean ended;
  private boolean done;
  private String member = "";
  private String table = "";
  private long rows;

  private Child(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /// It makes itself ready and waits for its job.
  static Child start(ChildSettings settings) throws IOException {
    Files.createDirectories(settings.folder());
    Path folder = Files.createTempDirectory(settings.folder(), "child-").toRealPath();
    try {
      Process process =
          new ProcessBuilder(Command.line(settings, folder))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      Child child = new Child(folder, process);
      Thread.ofPlatform().daemon().name("child-" + process.pid()).start(child::read);
      return child;
    } catch (IOException | RuntimeException e) {
      Folder.remove(folder);
      throw e;
    }
  }

  void give(ChildJob job) throws IOException {
    Wire.writeJob(folder, job);
    OutputStream to = process.getOutputStream();
    to.write(Wire.GO);
    to.flush();
  }

  /// Whether all that can be done before there is a job is done.
  boolean isReady() {
    return lines.contains(Wire.READY) && process.isAlive();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      lines.add("(its output cannot be read: " + e.getMessage() + ")");
    } finally {
      lines.add(SILENT);
    }
  }

  List<MemberFound> await(Progress progress, Duration limit)
      throws ChildFailed, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!heard(deadline)) {
      if (System.nanoTime() - deadline >= 0) {
        end();
        throw new ChildFailed(
            "%s took longer than %s; the child process was ended".formatted(what(), limit), false);
      }
      progress.at(member, table, rows);
    }
    return outcome();
  }

  /// @return whether the child is done, or has no more to say
  private boolean heard(long deadline) throws InterruptedException {
    long millis = Math.min(TOLD_MILLIS, (deadline - System.nanoTime()) / 1_000_000);
    String line = lines.poll(Math.max(1, millis), TimeUnit.MILLISECONDS);
    if (line == null || line.equals(Wire.READY)) {
      return false;
    }
    if (line.equals(SILENT) || line.equals(Wire.DONE)) {
      done = line.equals(Wire.DONE);
      return true;
    }
    String[] words = line.split("\t", -1);
    if (line.startsWith(Wire.PROGRESS) && words.length == 4) {
      member = words[1];
      table = words[2];
      rows = Long.parseLong(words[3]);
    } else {
      last.add(line);
      if (last.size() > KEPT_LINES) {
        last.remove();
      }
    }
    return false;
  }

  /// One that is done is not waited for: its JVM takes a third of a second to end by itself.
  private List<MemberFound> outcome() throws ChildFailed, InterruptedException {
    Wire.@Nullable Outcome outcome = null;
    if (done) {
      try {
        outcome = Wire.outcome(folder);
      } catch (IOException e) {
        last.add("(its outcome cannot be read: " + e.getMessage() + ")");
      }
    }
    if (outcome == null) {
      process.waitFor();
    }
    return switch (outcome) {
      case Wire.Outcome.Done found -> found.members();
      case Wire.Outcome.Failed failed ->
          throw new ChildFailed(failed.message(), failed.permanent());
      case null ->
          throw new ChildFailed(
              Ending.of(what(), process.exitValue(), ended, List.copyOf(last)), false);
    };
  }

  private String what() {
    return member.isEmpty() ? "The work" : "The work on %s %s".formatted(member, table).strip();
  }

  /// Kills it and waits until it is gone: nothing of it touches a file after this.
  void end() {
    ended = true;
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    end();
    Folder.remove(folder);
  }
}
