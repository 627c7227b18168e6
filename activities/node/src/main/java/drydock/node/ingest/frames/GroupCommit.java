package drydock.node.ingest.frames;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Appends the lines of many callers with one write and one force: while one caller forces, the
/// others queue up, and the first of them takes all that came meanwhile.
///
/// After a failed write the file is cut back to its last acknowledged end. After a failed force
/// nobody knows what is on the disk, and the kernel says it only once: nothing is appended any more
/// until the log is opened again.
public final class GroupCommit {
  /// Of one group, unless one line is longer. Bounds what is held in memory twice.
  private static final int MOST_BYTES = 4 << 20;

  private final LogFile file;
  private final Milestones milestones;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition settled = lock.newCondition();
  private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
  private boolean writing;
  private long end;
  private @Nullable Throwable broken;

  private static final class Waiting {
    final byte[] line;
    @Nullable Written written;

    Waiting(byte[] line) {
      this.line = line;
    }
  }

  /// @param end of what was acknowledged
  public GroupCommit(LogFile file, long end, Milestones milestones) {
    this.file = file;
    this.end = end;
    this.milestones = milestones;
  }

  /// Comes back when the line is on the disk, or will not be.
  public Written append(byte[] line) {
    Waiting mine = new Waiting(line);
    lock.lock();
    try {
      queue.add(mine);
      Written written = mine.written;
      while (written == null) {
        if (writing) {
          settled.awaitUninterruptibly();
        } else {
          lead();
        }
        written = mine.written;
      }
      return written;
    } finally {
      lock.unlock();
    }
  }

  /// Behind the last acknowledged group.
  public long end() {
    lock.lock();
    try {
      return end;
    } finally {
      lock.unlock();
    }
  }

  private void lead() {
    List<Waiting> group = taken();
    long start = end;
    @Nullable Written written = null;
    writing = true;
    lock.unlock();
    try {
      written = write(start, Frame.of(group.stream().map(it -> it.line).toList()));
    } finally {
      lock.lock();
      writing = false;
      settle(group, written == null ? halfDone() : written);
    }
  }

  private void settle(List<Waiting> group, Written written) {
    if (written.group() != null) {
      end = written.group().end();
    }
    for (Waiting one : group) {
      one.written = written;
    }
    settled.signalAll();
  }

  /// An error of the process itself, out of memory for example: nobody knows how far it came.
  private Written halfDone() {
    broken = new IllegalStateException("a write ended in the middle");
    return new Written(null, failure("could not be written", broken), true);
  }

  private List<Waiting> taken() {
    List<Waiting> group = new ArrayList<>();
    long bytes = 0;
    while (!queue.isEmpty()
        && (group.isEmpty() || bytes + queue.getFirst().line.length <= MOST_BYTES)) {
      Waiting next = queue.removeFirst();
      bytes += next.line.length;
      group.add(next);
    }
    return group;
  }

  /// Only one thread at a time is here.
  private Written write(long start, byte[] frame) {
    if (broken != null) {
      return refused("is broken until it is opened again", broken);
    }
    try {
      file.write(start, frame);
      milestones.appended();
    } catch (IOException | RuntimeException e) {
      return cutBack(start, e);
    }
    try {
      file.force();
    } catch (IOException | RuntimeException e) {
      broken = e;
      cutBack(start, e);
      return new Written(null, failure("could not be forced to the disk", e), true);
    }
    Written.Group group = new Written.Group(start, start + frame.length);
    try {
      milestones.forced();
      return new Written(group, null, false);
    } catch (RuntimeException e) {
      return new Written(group, failure("was forced, and then not acknowledged", e), false);
    }
  }

  private Written cutBack(long start, Exception cause) {
    try {
      file.truncate(start);
      file.force();
      return refused("could not be written", cause);
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
      broken = cause;
      return new Written(null, failure("could neither be written nor cut back", cause), true);
    }
  }

  private static Written refused(String what, Throwable cause) {
    return new Written(null, failure(what, cause), false);
  }

  private static IOException failure(String what, Throwable cause) {
    return new IOException(
        "staging log " + what + ": " + cause + "; nothing was acknowledged", cause);
  }
}
