package drydock.proof.bench.node.swap;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Which generations a read may have seen. The publisher announces one before its commit call and
/// says that it is published after it.
final class Generations {
  private final AtomicLong published = new AtomicLong();
  private final AtomicLong announced = new AtomicLong();
  private final Set<Long> seen = ConcurrentHashMap.newKeySet();

  void announce(long generation) {
    announced.set(generation);
  }

  void published(long generation) {
    published.set(generation);
  }

  /// The oldest that a read which begins now may see.
  long oldest() {
    return published.get();
  }

  /// The newest that a read which ends now may have seen.
  long newest() {
    return announced.get();
  }

  void seen(long generation) {
    seen.add(generation);
  }

  boolean wasSeen(long generation) {
    return seen.contains(generation);
  }
}
