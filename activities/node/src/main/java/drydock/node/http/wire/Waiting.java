package drydock.node.http.wire;

/// Whether one thread waits for the other side right now, and since when.
public final class Waiting {
  private final Thread thread;
  private long since;
  private boolean waits;
  private boolean ended;

  Waiting(Thread thread) {
    this.thread = thread;
  }

  public synchronized void begin() {
    since = System.nanoTime();
    waits = true;
  }

  /// After this nobody interrupts the thread because of the other side.
  public synchronized void end() {
    waits = false;
    if (ended) {
      ended = false;
      Thread.interrupted();
    }
  }

  synchronized void endIfSince(long then) {
    if (waits && !ended && since - then < 0) {
      ended = true;
      thread.interrupt();
    }
  }
}
