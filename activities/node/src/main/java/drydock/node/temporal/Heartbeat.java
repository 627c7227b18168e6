package drydock.node.temporal;

import drydock.node.child.Progress;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCanceledException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The signs of life of one attempt, from a thread of their own: they come however long the work is
/// silent. They bring back whether the attempt is still wanted.
final class Heartbeat implements Progress, AutoCloseable {
  /// Where the caller set no timeout: often enough that a cancel is heard.
  private static final Duration UNASKED = Duration.ofSeconds(5);

  /// A sign that is under way is let through; longer than that only a lost server takes.
  private static final Duration LAST_SIGN = Duration.ofSeconds(1);

  private final ActivityExecutionContext context;
  private final boolean stopsWork;
  private final Thread working = Thread.currentThread();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread beating;
  private volatile Rows rows = Rows.NONE;
  private @Nullable RuntimeException over;

  private Heartbeat(ActivityExecutionContext context, boolean stopsWork) {
    this.context = context;
    this.stopsWork = stopsWork;
    String name = "heartbeat-" + context.getInfo().getActivityType();
    this.beating = Thread.ofPlatform().daemon().name(name).unstarted(this::beat);
  }

  /// Called on the thread that works.
  ///
  /// @param stopsWork whether that thread is interrupted when the attempt is not wanted any more
  static Heartbeat begin(ActivityExecutionContext context, boolean stopsWork) {
    Heartbeat heartbeat = new Heartbeat(context, stopsWork);
    heartbeat.beating.start();
    return heartbeat;
  }

  @Override
  public void at(String member, String table, long loaded) {
    rows = new Rows(member, table, loaded);
  }

  /// Why the attempt is not wanted any more.
  synchronized Optional<RuntimeException> over() {
    return Optional.ofNullable(over);
  }

  /// No sign comes after it, and no interrupt.
  @Override
  public void close() {
    end();
    try {
      if (!beating.join(LAST_SIGN)) {
        beating.interrupt();
        beating.join();
      }
    } catch (InterruptedException e) {
      beating.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void end() {
    ended.countDown();
    if (over != null && stopsWork) {
      // It was meant for the work, not for what this thread does next.
      Thread.interrupted();
    }
  }

  /// Goes on after a cancel until the work has ended: else the attempt would be lost meanwhile,
  /// with whatever the work has to answer.
  private void beat() {
    long pause = pause().toMillis();
    try {
      do {
        sign();
      } while (!ended.await(pause, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      // The work has ended.
    } catch (RuntimeException e) {
      // The attempt is over, or soon will be without signs of life: the next one must not begin
      // beside this one.
      unwanted(e);
    }
  }

  private void sign() {
    try {
      context.heartbeat(rows);
    } catch (ActivityCanceledException e) {
      if (!isAskedFor(e)) {
        throw e;
      }
      unwanted(e);
    }
  }

  /// The SDK says "cancelled" too where it has not reached the server in time.
  static boolean isAskedFor(ActivityCanceledException cancelled) {
    return cancelled.getCause() == null;
  }

  private synchronized void unwanted(RuntimeException why) {
    if (ended.getCount() > 0 && over == null) {
      over = why;
      if (stopsWork) {
        working.interrupt();
      }
    }
  }

  private Duration pause() {
    Duration timeout = context.getInfo().getHeartbeatTimeout();
    return timeout.isZero() ? UNASKED : timeout.dividedBy(3);
  }
}
