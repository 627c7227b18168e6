package drydock.engines.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Remembers a child beside its data, so that the next run finds one that outlived its parent. Ids
/// are reused: a process whose command line is not the recorded one is left alone.
public record PidFile(Path file) {
  public void write(long pid, List<String> command) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, pid + "\n" + String.join(" ", command));
    } catch (IOException e) {
      throw new UncheckedIOException("pid file " + file + " cannot be written", e);
    }
  }

  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("pid file " + file + " cannot be deleted", e);
    }
  }

  /// The process of an earlier run, if it still runs.
  public OptionalLong leftover() {
    try {
      String[] lines = Files.readString(file).split("\n", 2);
      long pid = Long.parseLong(lines[0].trim());
      // Contains, not equals: for a moment after its start the child is still `setsid command`.
      boolean ours =
          lines.length == 2
              && Processes.alive(pid)
              && Processes.commandLine(pid).contains(lines[1].trim());
      return ours ? OptionalLong.of(pid) : OptionalLong.empty();
    } catch (IOException | NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  /// Stops what an earlier run left behind, saying so in one line; a stale file is dropped.
  public void endLeftover(String what, Consumer<String> say) {
    OptionalLong leftover = leftover();
    if (leftover.isPresent()) {
      // Ten seconds: Temporal's server takes up to three to stop under load.
      Processes.end(leftover.getAsLong(), Duration.ofSeconds(10));
      say.accept(
          "stopped %s left over by an earlier run (pid %d)".formatted(what, leftover.getAsLong()));
    }
    delete();
  }
}
