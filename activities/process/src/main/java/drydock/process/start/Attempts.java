package drydock.process.start;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for something that is not up yet: one line per attempt, and a deadline.
public final class Attempts {
  /// Short enough that a start goes on soon after the other side is up, long enough to read along.
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private final Duration deadline;
  private final Duration between;
  private final Consumer<String> lines;

  public Attempts(Duration deadline, Consumer<String> lines) {
    this(deadline, BETWEEN, lines);
  }

  Attempts(Duration deadline, Duration between, Consumer<String> lines) {
    this.deadline = deadline;
    this.between = between;
    this.lines = lines;
  }

  /// @param isAway whether waiting may help; any other failure is thrown as it is
  /// @throws StartRefused when the deadline has passed
  public <T> T at(String what, Supplier<T> attempt, Predicate<Throwable> isAway) {
    long start = System.nanoTime();
    for (int number = 1; ; number++) {
      try {
        return attempt.get();
      } catch (RuntimeException e) {
        if (!isAway.test(e)) {
          throw e;
        }
        Duration spent = Duration.ofNanos(System.nanoTime() - start);
        String why = what + " cannot be reached: " + rootMessage(e);
        if (spent.plus(between).compareTo(deadline) > 0) {
          throw new StartRefused(
              why
                  + ". Gave up after "
                  + number
                  + " attempts in "
                  + spent.toSeconds()
                  + " s (start-deadline)");
        }
        lines.accept(why + "; attempt " + number + ", next in " + between.toSeconds() + " s");
        sleep();
      }
    }
  }

  private void sleep() {
    try {
      Thread.sleep(between);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("interrupted while waiting");
    }
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse(root.toString());
  }
}
