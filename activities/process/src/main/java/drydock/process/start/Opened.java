package drydock.process.start;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a process has opened, closed in the opposite order. A failure is told, and the rest is
/// closed all the same.
public final class Opened implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("drydock");

  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  public <T extends AutoCloseable> T add(T resource) {
    open.push(resource);
    return resource;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        LOG.warn("stop: {}", e.toString());
      }
    }
  }
}
