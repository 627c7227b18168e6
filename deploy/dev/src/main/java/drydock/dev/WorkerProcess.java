package drydock.dev;

import drydock.engines.process.PidFile;
import drydock.engines.process.Processes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// One run of the worker. It stops when its standard input ends, so it cannot outlive this process.
final class WorkerProcess implements AutoCloseable {
  private static final String READY = "ready:";
  // The worker finishes what is under way; asked once more and killed only after that.
  private static final Duration STOP = Duration.ofSeconds(30);

  private final Process process;
  private final PidFile pidFile;
  private final CountDownLatch readyOrEnded = new CountDownLatch(1);
  private final Thread reader;
  private volatile boolean ready;

  private WorkerProcess(Process process, PidFile pidFile, Consumer<String> say) {
    this.process = process;
    this.pidFile = pidFile;
    this.reader = Thread.ofVirtual().unstarted(() -> forward(say));
  }

  static WorkerProcess start(WorkerCommand command, PidFile pidFile, Consumer<String> say) {
    WorkerProcess worker = new WorkerProcess(command.start(), pidFile, say);
    pidFile.write(worker.process.pid(), command.line());
    worker.reader.start();
    return worker;
  }

  private void forward(Consumer<String> say) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        say.accept("worker | " + line);
        if (line.startsWith(READY)) {
          ready = true;
          readyOrEnded.countDown();
        }
      }
    } catch (IOException | UncheckedIOException _) {
      // Its output ends with it.
    } finally {
      readyOrEnded.countDown();
    }
  }

  /// False when it ended before it was ready.
  boolean awaitReady() throws InterruptedException {
    readyOrEnded.await();
    return ready;
  }

  boolean alive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /// Once it has ended and its last line was forwarded.
  int exitCode() throws InterruptedException {
    int code = process.waitFor();
    reader.join(Duration.ofSeconds(5));
    return code;
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException _) {
      // It is gone already.
    }
    if (!Processes.awaitEnd(process.pid(), STOP)) {
      Processes.end(process.pid(), Duration.ofSeconds(5));
    }
    pidFile.delete();
  }
}
