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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The child processes of a node. None outlives its work, its caller or its parent.
public final class Children implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  private final ChildSettings settings;
  private final Semaphore places;
  private final Map<String, Work> works = new HashMap<>();
  private boolean closed;
  private @Nullable Child spare;

  /// What is asked for one operation, as long as anybody asks.
  private static final class Work {
    private final Set<Child> children = new HashSet<>();
    private int callers;

    /// Goes up when everybody who is waiting is to give up.
    private int round;
  }

  /// One caller's, good until the next round.
  private record Turn(String operation, Work work, int round) {}

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
    Turn turn = entered(operation);
    try {
      return placed(job, turn, progress, limit);
    } finally {
      left(turn);
    }
  }

  private List<MemberFound> placed(ChildJob job, Turn turn, Progress progress, Duration limit)
      throws ChildFailed, InterruptedException {
    places.acquire();
    try (Child child = started(job, turn)) {
      try {
        return child.await(progress, limit);
      } finally {
        child.end();
        forget(turn.work(), child);
      }
    } finally {
      places.release();
      prepare();
    }
  }

  /// Has one child in store for the next job, so that it begins at once. Returns at once.
  public void prepare() {
    if (settings.spare()) {
      Thread.ofPlatform().daemon().name("spare-child").start(this::stored);
    }
  }

  /// Whether the one in store waits for its job.
  public synchronized boolean isReady() {
    return spare != null && spare.isReady();
  }

  private synchronized void stored() {
    if (closed || (spare != null && spare.handle().isAlive())) {
      return;
    }
    drop();
    try {
      spare = Child.start(settings);
    } catch (IOException e) {
      LOG.warn("no child process in store: {}; the next job starts one itself", e.toString());
    }
  }

  private void drop() {
    if (spare != null) {
      spare.close();
      spare = null;
    }
  }

  /// Ends the operation's children, and keeps those from starting that wait for a place. Returns
  /// when none of them can touch a file any more.
  public void endAll(String operation) throws InterruptedException {
    Set<Child> children;
    synchronized (this) {
      Work work = works.get(operation);
      if (work == null) {
        return;
      }
      work.round++;
      children = new HashSet<>(work.children);
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
      drop();
      works.values().forEach(work -> children.addAll(work.children));
    }
    children.forEach(Child::end);
  }

  synchronized List<ProcessHandle> processes() {
    return works.values().stream()
        .flatMap(work -> work.children.stream())
        .map(Child::handle)
        .toList();
  }

  private synchronized Turn entered(String operation) {
    Work work = works.computeIfAbsent(operation, _ -> new Work());
    work.callers++;
    return new Turn(operation, work, work.round);
  }

  private synchronized void left(Turn turn) {
    turn.work().callers--;
    if (turn.work().callers == 0) {
      works.remove(turn.operation());
    }
  }

  /// Under the lock: [#endAll] either sees the child or keeps it from starting.
  private synchronized Child started(ChildJob job, Turn turn) throws ChildFailed {
    if (closed || turn.work().round != turn.round()) {
      throw new ChildFailed(
          "The work of operation %s was not started: %s; ask again"
              .formatted(turn.operation(), closed ? "the node stops" : "a newer attempt took over"),
          false);
    }
    try {
      Child child = given(job);
      turn.work().children.add(child);
      return child;
    } catch (IOException e) {
      throw new ChildFailed("A child process did not start: " + e.getMessage(), false);
    }
  }

  /// One in store may have died meanwhile.
  private Child given(ChildJob job) throws IOException {
    Child stored = spare;
    spare = null;
    if (stored != null && stored.handle().isAlive()) {
      try {
        stored.give(job);
        return stored;
      } catch (IOException e) {
        LOG.warn(
            "the child process in store takes no job: {}; another one is started", e.toString());
      }
    }
    if (stored != null) {
      stored.close();
    }
    return fresh(job);
  }

  private Child fresh(ChildJob job) throws IOException {
    Child child = Child.start(settings);
    boolean whole = false;
    try {
      child.give(job);
      whole = true;
      return child;
    } finally {
      if (!whole) {
        child.close();
      }
    }
  }

  private synchronized void forget(Work work, Child child) {
    work.children.remove(child);
  }
}
