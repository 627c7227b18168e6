package drydock.proof.schedules;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Looks again and again until what it sees is as wanted, or fails at a deadline with what it saw
/// last.
final class Eventually {
  /// A look at a real server's schedule costs it a workflow task.
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Eventually() {}

  static <T> T see(String what, Supplier<T> look, Predicate<T> wanted) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      T seen = look.get();
      if (wanted.test(seen)) {
        return seen;
      }
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError(
            "Not seen within %s: %s. Seen last: %s".formatted(PATIENCE, what, seen));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
