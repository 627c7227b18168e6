package drydock.engines.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How children are started: in a session of their own where the machine can do that, so that a
/// Ctrl-C in the terminal reaches only the parent, which then stops its children in order.
public final class Child {
  private static final List<Path> SETSID =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

  private Child() {}

  public static ProcessBuilder command(List<String> command) {
    List<String> whole = new ArrayList<>();
    // setsid forks only if it leads a process group, which a fresh child never does: same pid.
    SETSID.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .ifPresent(whole::add);
    whole.addAll(command);
    return new ProcessBuilder(whole);
  }

  /// The last lines of a child's log, to be shown when it failed.
  public static String lastLines(Path log, int lines) {
    try {
      List<String> all = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException e) {
      return "(its log %s cannot be read: %s)".formatted(log, e.getMessage());
    }
  }
}
