package drydock.engines.temporal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One run of the Go compiler, with a line of progress every few seconds.
record GoBuild(Path go, Path module, Consumer<String> say) {
  private static final String PACKAGE = "github.com/temporalio/cli";
  private static final Duration EVERY = Duration.ofSeconds(5);

  void into(Path output) throws IOException {
    Process process = start(output);
    // Go's own children end when it does; without this an interrupted installation compiles on.
    Thread end = new Thread(() -> endTree(process));
    Runtime.getRuntime().addShutdownHook(end);
    try {
      BuildProgress progress = new BuildProgress();
      Thread reader = Thread.ofVirtual().start(() -> read(process, progress));
      int code = await(process, progress);
      reader.join(Duration.ofSeconds(5));
      if (code != 0) {
        throw new IllegalStateException(
            "Go could not build Temporal's CLI (exit code %d). Its last lines:%n%s"
                .formatted(code, progress.lastLines()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while building Temporal's CLI", e);
    } finally {
      endTree(process);
      forget(end);
    }
  }

  private Process start(Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                go.toString(),
                "build",
                "-v",
                "-ldflags",
                "-s -w -X %s/internal/temporalcli.Version=%s"
                    .formatted(PACKAGE, TemporalCli.VERSION),
                "-o",
                output.toString(),
                PACKAGE + "/cmd/temporal"));
    builder.directory(module.toFile()).redirectErrorStream(true);
    // The pinned module alone decides what is built, not a workspace somewhere above it.
    builder.environment().put("GOWORK", "off");
    return builder.start();
  }

  private int await(Process process, BuildProgress progress) throws InterruptedException {
    long start = System.nanoTime();
    while (!process.waitFor(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      say.accept(progress.line(Duration.ofNanos(System.nanoTime() - start)));
    }
    return process.exitValue();
  }

  private static void read(Process process, BuildProgress progress) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(progress::heard);
    } catch (IOException | java.io.UncheckedIOException _) {
      // The process was ended; its exit code tells the rest.
    }
  }

  private static void endTree(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The JVM is going down: the hook is running.
    }
  }
}
