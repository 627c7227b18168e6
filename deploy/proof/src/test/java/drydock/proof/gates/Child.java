package drydock.proof.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A child process that has ended: its exit code and all it printed.
public record Child(int exit, String output) {
  /// Just under a test's timeout, so that the output is shown and no child outlives the test.
  private static final int SECONDS = 55;

  public static Child run(Path folder, Path javaHome, List<String> command) {
    try {
      Path log = Files.createTempFile("drydock-child", ".log");
      try {
        int exit = ended(start(folder, javaHome, command, log), command, log);
        return new Child(exit, Files.readString(log));
      } finally {
        Files.delete(log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process start(Path folder, Path javaHome, List<String> command, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", javaHome.toString());
    return builder.start();
  }

  private static int ended(Process child, List<String> command, Path log) throws IOException {
    try {
      if (child.waitFor(SECONDS, TimeUnit.SECONDS)) {
        return child.exitValue();
      }
      throw new IllegalStateException(
          "%s is not done after %d s and is killed; it said: %s"
              .formatted(command, SECONDS, Files.readString(log)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(command + " was interrupted and is killed", e);
    } finally {
      child.descendants().forEach(ProcessHandle::destroyForcibly);
      child.destroyForcibly();
    }
  }
}
