package drydock.node.child;

import drydock.operations.blueprint.Names;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;

/// The child processes of a node. None outlives its work, its caller or its parent.
public final class Children implements AutoCloseable {
  private final ChildSettings settings;
  private final Semaphore places;
  private final Map<String, Set<Child>> running = new HashMap<>();
  private final Map<String, Long> ended = new HashMap<>();
  private boolean closed;

  public Children(ChildSettings settings) {
    this.settings = settings;
    this.places = new Semaphore(settings.atOnce(), true);
  }

  /// Waits for a place and then for the child. An interrupt ends the child before this returns.
  ///
  /// @param operation by which [#endAll] finds it
  /// @param limit from the start of the child on
  public List<MemberFound> run(ChildJob job, String operation, Progress progress, Duration limit)
      throws ChildFailed, InterruptedException {
    Names.operation("operation", operation);
    long round = round(operation);
    places.acquire();
    try (Child child = started(job, operation, round)) {
      try {
        return child.await(progress, limit);
      } finally {
        child.end();
        forget(operation, child);
      }
    } finally {
      places.release();
    }
  }

  /// Ends the operation's children, and keeps those from starting that wait for a place. Returns
  /// when none of them can touch a file any more.
  public void endAll(String operation) throws InterruptedException {
    Set<Child> children;
    synchronized (this) {
      ended.merge(operation, 1L, Long::sum);
      children = new HashSet<>(running.getOrDefault(operation, Set.of()));
    }
    for (Child child : children) {
      child.end();
    }
  }

  /// Ends all children.
  @Override
  public void close() {
    Set<Child> children = new HashSet<>();
    synchronized (this) {
      closed = true;
      running.values().forEach(children::addAll);
    }
    children.forEach(Child::end);
  }

  synchronized List<ProcessHandle> processes() {
    return running.values().stream().flatMap(Set::stream).map(Child::handle).toList();
  }

  private synchronized long round(String operation) {
    return ended.getOrDefault(operation, 0L);
  }

  /// Under the lock: [#endAll] either sees the child or keeps it from starting.
  private synchronized Child started(ChildJob job, String operation, long round)
      throws ChildFailed {
    if (closed || round(operation) != round) {
      throw new ChildFailed(
          "The work of operation %s was not started: %s; ask again"
              .formatted(operation, closed ? "the node stops" : "a newer attempt took over"),
          false);
    }
    try {
      Child child = Child.start(settings, job);
      running.computeIfAbsent(operation, _ -> new HashSet<>()).add(child);
      return child;
    } catch (IOException e) {
      throw new ChildFailed("A child process did not start: " + e.getMessage(), false);
    }
  }

  private synchronized void forget(String operation, Child child) {
    Set<Child> children = running.getOrDefault(operation, Set.of());
    children.remove(child);
    if (children.isEmpty()) {
      running.remove(operation);
    }
  }
}
