package drydock.proof.kills.load;

import drydock.proof.kills.book.Flight;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// When calls go out, for whoever wants to strike right then.
final class Moments {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Map<Flight, Integer> begun = new EnumMap<>(Flight.class);

  void begun(Flight flight) {
    lock.lock();
    try {
      begun.merge(flight, 1, Integer::sum);
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Comes back when the next call of this kind goes out, or when the time is over.
  void awaitNext(Flight flight, long millis) throws InterruptedException {
    long left = TimeUnit.MILLISECONDS.toNanos(millis);
    lock.lockInterruptibly();
    try {
      int before = begun.getOrDefault(flight, 0);
      while (begun.getOrDefault(flight, 0) == before && left > 0) {
        left = more.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
