package drydock.ledger.door;

import drydock.contract.FailureTypes;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;

/// The hard limit of one call, running since before its fence check, on a clock that never jumps.
public final class TimeLimit {
  /// What is left to the other side for a call that was cut off: a tenth.
  private static final double OURS = 0.9;

  private final Duration limit;
  private final long end;

  private TimeLimit(Duration limit) {
    this.limit = limit;
    this.end = System.nanoTime() + (long) (limit.toNanos() * OURS);
  }

  /// Called before the fence check.
  ///
  /// @param limit how long an undo waits before it looks behind the same door
  public static TimeLimit startingNow(Duration limit) {
    return new TimeLimit(limit);
  }

  /// Never more than zero once the call may not happen any more.
  public Duration left() {
    long nanos = end - System.nanoTime();
    return nanos <= 0 ? Duration.ZERO : Duration.ofNanos(nanos);
  }

  /// Makes `call`, and runs `cut` from another thread when the limit is reached before it is over.
  /// `cut` has to make the call impossible, not only stop waiting for it.
  public void within(Runnable call, Runnable cut) {
    Thread watch =
        Thread.ofVirtual()
            .name("time-limit")
            .start(() -> {
              try {
                Thread.sleep(left());
                cut.run();
              } catch (InterruptedException e) {
                // the call was over in time
              }
            });
    try {
      call.run();
    } catch (RuntimeException e) {
      throw left().isZero() ? cutOff(e) : e;
    } finally {
      watch.interrupt();
    }
  }

  private ApplicationFailure cutOff(RuntimeException why) {
    return ApplicationFailure.newFailureWithCause(
        "The call was cut off: it may take at most "
            + limit.toMillis()
            + " ms from before its fence check (door-limit)",
        FailureTypes.CUT_OFF,
        why);
  }
}
