package drydock.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/// Prints, when a test ran out of time, the last workflow-task failure of this JVM: most often the
/// reason. Registered with the launcher by itself.
public final class HangReport implements TestExecutionListener {
  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getThrowable().filter(HangReport::outOfTime).isPresent()) {
      System.err.println(report(test.getDisplayName(), TaskFailures.last(), Instant.now()));
    }
  }

  static String report(String test, Optional<TaskFailures.Seen> seen, Instant now) {
    return seen.map(it ->
            "%s ran out of time. The last workflow-task failure, %.1f s before:%n%s"
                .formatted(test, Duration.between(it.at(), now).toMillis() / 1000.0, it.text()))
        .orElse(test + " ran out of time. No workflow task failed in this JVM.");
  }

  /// JUnit's own timeouts, futures, Temporal's client: all name it in a type somewhere in the
  /// chain.
  static boolean outOfTime(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      if (next.getClass().getSimpleName().contains("Timeout")) {
        return true;
      }
      if (seen.add(next)) {
        Optional.ofNullable(next.getCause()).ifPresent(open::add);
        Collections.addAll(open, next.getSuppressed());
      }
    }
    return false;
  }
}
