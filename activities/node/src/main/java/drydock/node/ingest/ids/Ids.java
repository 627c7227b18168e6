package drydock.node.ingest.ids;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The ids that were acknowledged, and those that somebody is at.
public final class Ids {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition settled = lock.newCondition();
  private final Map<String, Known> known;
  private final Set<String> claimed = new HashSet<>();

  /// @param known from now on changed here only
  public Ids(Map<String, Known> known) {
    this.known = known;
  }

  /// What is known of it. If nothing, it is the caller's until he settles it; one that somebody
  /// else is at is waited for.
  public @Nullable Known claim(String id) {
    lock.lock();
    try {
      while (claimed.contains(id)) {
        settled.awaitUninterruptibly();
      }
      Known found = known.get(id);
      if (found == null) {
        claimed.add(id);
      }
      return found;
    } finally {
      lock.unlock();
    }
  }

  /// @param found null where it did not get into the log: the next caller may try
  public void settle(String id, @Nullable Known found) {
    lock.lock();
    try {
      if (found != null) {
        known.put(id, found);
      }
      claimed.remove(id);
      settled.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
