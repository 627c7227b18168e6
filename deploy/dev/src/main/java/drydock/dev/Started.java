package drydock.dev;

import java.io.Serial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What runs, in the order in which it was started; closed in the opposite one, once.
final class Started implements AutoCloseable {
  private final Consumer<String> say;
  private final Deque<Part> parts = new ArrayDeque<>();
  private volatile boolean closed;

  Started(Consumer<String> say) {
    this.say = say;
  }

  private record Part(String name, AutoCloseable thing) {}

  /// The end came before everything was started.
  static final class Stopping extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;
  }

  /// Under the lock, against an end that comes in the middle of a start: it waits for that start,
  /// so that what was started is closed and nothing is started afterwards.
  synchronized <T extends AutoCloseable> T start(String name, Supplier<T> start) {
    if (closed) {
      throw new Stopping();
    }
    T thing = start.get();
    parts.push(new Part(name, thing));
    return thing;
  }

  /// From before anything is stopped: until then, what ends does so by itself.
  boolean closing() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!parts.isEmpty()) {
      Part part = parts.pop();
      try {
        part.thing().close();
        say.accept("stopped " + part.name());
      } catch (Exception e) {
        say.accept("%s did not stop cleanly: %s".formatted(part.name(), e.getMessage()));
      }
    }
  }
}
