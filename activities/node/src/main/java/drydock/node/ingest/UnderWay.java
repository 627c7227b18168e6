package drydock.node.ingest;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// How many ingests are under way, and whether new ones may begin.
final class UnderWay {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition none = lock.newCondition();
  private int count;
  private @Nullable String sealedBy;

  void enter(String id) throws Sealed {
    lock.lock();
    try {
      goingOn(id);
      count++;
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      count--;
      none.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void goingOn(String id) throws Sealed {
    lock.lock();
    try {
      if (sealedBy != null) {
        throw new Sealed(id, sealedBy);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Nothing begins any more from the call on. Comes back when nothing is under way.
  void seal(String why) throws InterruptedException {
    lock.lock();
    try {
      sealedBy = why;
      while (count > 0) {
        none.await();
      }
    } finally {
      lock.unlock();
    }
  }

  void unseal() {
    lock.lock();
    try {
      sealedBy = null;
    } finally {
      lock.unlock();
    }
  }
}
