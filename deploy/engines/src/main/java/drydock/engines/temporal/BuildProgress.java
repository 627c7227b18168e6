package drydock.engines.temporal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// What `go build -v` has told so far, as a line for a person.
final class BuildProgress {
  // Enough to hold a compiler's complaint.
  private static final int KEPT = 30;

  private final Deque<String> last = new ArrayDeque<>();
  private int downloaded;
  private int compiled;

  synchronized void heard(String line) {
    if (line.startsWith("go: downloading ")) {
      downloaded++;
    } else if (line.matches("[\\w./~-]+")) {
      compiled++;
    }
    last.addLast(line);
    if (last.size() > KEPT) {
      last.removeFirst();
    }
  }

  synchronized String line(Duration elapsed) {
    String time = "%d:%02d".formatted(elapsed.toMinutes(), elapsed.toSecondsPart());
    if (compiled > 0) {
      return "%s  compiling: %d packages so far, now %s".formatted(time, compiled, newest());
    }
    return downloaded > 0
        ? "%s  downloading: %d modules so far, now %s".formatted(time, downloaded, newest())
        : "%s  nothing to compile so far: looking at what there is, or linking".formatted(time);
  }

  synchronized String lastLines() {
    return String.join("\n", last);
  }

  private String newest() {
    return last.getLast().replace("go: downloading ", "");
  }
}
