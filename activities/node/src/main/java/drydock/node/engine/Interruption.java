package drydock.node.engine;

import com.kuzudb.Connection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Ends a query from another thread. The engine forgets an interruption that comes just before the
/// query begins, so it is repeated until the query has ended; and it crashes when a closed
/// connection is interrupted, so the end waits for one that is under way.
final class Interruption implements Runnable, AutoCloseable {
  private static final long AGAIN_MILLIS = 10;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition end = lock.newCondition();
  private final Connection connection;
  private volatile boolean asked;
  private boolean ended;

  Interruption(Connection connection) {
    this.connection = connection;
  }

  boolean asked() {
    return asked;
  }

  @Override
  public void run() {
    lock.lock();
    try {
      if (!ended && !asked) {
        asked = true;
        connection.interrupt();
        Thread.ofVirtual().start(this::again);
      }
    } finally {
      lock.unlock();
    }
  }

  private void again() {
    lock.lock();
    try {
      while (!ended) {
        connection.interrupt();
        boolean _ = end.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      ended = true;
      end.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
