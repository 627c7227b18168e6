package drydock.node.serving;

import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The platform threads on which the engine runs; it would stop every virtual thread of a carrier.
public final class ReadPool implements AutoCloseable {
  private final ThreadPoolExecutor threads;

  /// @param readers threads
  /// @param waiting how many may wait for one; more are refused
  public ReadPool(int readers, int waiting) {
    threads =
        new ThreadPoolExecutor(
            readers,
            readers,
            0,
            TimeUnit.SECONDS,
            waiting == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("reader-", 1).factory());
    threads.prestartAllCoreThreads();
  }

  /// Runs it and waits for it, whatever thread asks.
  ///
  /// @throws NodeRefusal when too many wait
  public <T> T call(Callable<T> work) throws ExecutionException, InterruptedException {
    Future<T> done;
    try {
      done = threads.submit(work);
    } catch (RejectedExecutionException e) {
      throw new NodeRefusal(
          Kind.BUSY,
          "all "
              + threads.getMaximumPoolSize()
              + " readers are at work and "
              + threads.getQueue().size()
              + " queries wait. Ask again in a moment",
          e);
    }
    return done.get();
  }

  public int waiting() {
    return threads.getQueue().size();
  }

  public int busy() {
    return threads.getActiveCount();
  }

  @Override
  public void close() {
    threads.shutdown();
  }

  /// False if some are still at work after that time.
  public boolean awaitEnd(long millis) throws InterruptedException {
    return threads.awaitTermination(millis, TimeUnit.MILLISECONDS);
  }
}
