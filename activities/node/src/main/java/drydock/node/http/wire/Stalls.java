package drydock.node.http.wire;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Runs each connection's work on a virtual thread of its own, and ends those that wait too long
/// for the other side: a thread interrupted in a socket closes the socket. The JDK's server has one
/// limit for a request as a whole only, which would also end long uploads.
public final class Stalls implements Executor, AutoCloseable {
  private final Map<Thread, Waiting> all = new ConcurrentHashMap<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("http-stalls").factory());
  private final long idle;

  public Stalls(Duration idle) {
    this.idle = idle.toNanos();
    long every = Math.max(1, idle.toMillis() / 4);
    var _ = watch.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  /// It begins by waiting for the request's head.
  @Override
  public void execute(Runnable work) {
    Thread.ofVirtual()
        .name("http")
        .start(() -> {
          Waiting waiting = new Waiting(Thread.currentThread());
          all.put(Thread.currentThread(), waiting);
          waiting.begin();
          try {
            work.run();
          } finally {
            all.remove(Thread.currentThread());
          }
        });
  }

  /// Of the thread that asks, which [#execute] has started.
  public Waiting mine() {
    Waiting mine = all.get(Thread.currentThread());
    if (mine == null) {
      throw new IllegalStateException("this thread is not one of the HTTP door");
    }
    return mine;
  }

  /// Interrupts everything that still runs.
  public void interruptAll() {
    all.keySet().forEach(Thread::interrupt);
  }

  private void look() {
    long now = System.nanoTime();
    all.values().forEach(waiting -> waiting.endIfSince(now - idle));
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
