package drydock.node.serving;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The open generations of one family: the one readers get, and those that are still being left.
public final class Shelf {
  private final AtomicReference<@Nullable OpenGeneration> live = new AtomicReference<>();
  private final Set<OpenGeneration> leaving = ConcurrentHashMap.newKeySet();

  /// Empty when nothing is open.
  public Optional<OpenLease> lease() {
    OpenGeneration open = live.get();
    while (open != null) {
      Optional<OpenLease> lease = OpenLease.on(open);
      if (lease.isPresent()) {
        return lease;
      }
      // It was replaced between the two lines above.
      open = live.get();
    }
    return Optional.empty();
  }

  /// From now on readers get this one; the old one goes when its last reader has left.
  ///
  /// @return done when the old one is closed
  public CompletableFuture<Void> put(OpenGeneration next) {
    return leave(live.getAndSet(next));
  }

  /// Readers get nothing from now on.
  ///
  /// @return done when everything is closed, also what was left before
  public CompletableFuture<Void> clear() {
    var _ = leave(live.getAndSet(null));
    return CompletableFuture.allOf(
        leaving.stream().map(OpenGeneration::closed).toArray(CompletableFuture<?>[]::new));
  }

  public Optional<OpenGeneration> live() {
    return Optional.ofNullable(live.get());
  }

  /// Readers get what was being left again: its files cannot be opened a second time beside it. If
  /// it is being closed, waits for that.
  ///
  /// @return whether they get it
  public boolean revive(long generation, Duration patience) {
    for (OpenGeneration old : leaving) {
      if (old.generation().number() == generation) {
        if (old.revive()) {
          leaving.remove(old);
          live.set(old);
          return true;
        }
        awaited(old, patience);
      }
    }
    return false;
  }

  private static void awaited(OpenGeneration closing, Duration patience) {
    try {
      closing.closed().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // Opening says that it is open still.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What is open or not yet closed, in words.
  public List<String> open() {
    return java.util.stream.Stream.concat(live().stream(), leaving.stream())
        .map(it -> "generation " + it.generation().number() + " with " + it.readers() + " readers")
        .toList();
  }

  /// Whether some reader may still see files of that generation.
  public boolean holds(long generation) {
    return java.util.stream.Stream.concat(live().stream(), leaving.stream())
        .anyMatch(it -> it.generation().number() == generation);
  }

  private CompletableFuture<Void> leave(@Nullable OpenGeneration old) {
    if (old == null) {
      return CompletableFuture.completedFuture(null);
    }
    leaving.add(old);
    CompletableFuture<Void> closed = old.closed().thenRun(() -> leaving.remove(old));
    old.retire();
    return closed;
  }
}
