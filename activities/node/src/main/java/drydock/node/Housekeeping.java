package drydock.node;

import drydock.node.core.Core;
import drydock.node.settings.NodeSettings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What nobody asks for: opens everything once, and removes what is no longer needed, again and
/// again. It is never interrupted, because an interrupt closes files.
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  private final Core core;
  private final NodeSettings settings;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("housekeeping").unstarted(this::run);

  Housekeeping(Core core, NodeSettings settings) {
    this.core = core;
    this.settings = settings;
  }

  void start() {
    thread.start();
  }

  private void run() {
    warm();
    try {
      while (!closing.await(settings.sweepEvery().toMillis(), TimeUnit.MILLISECONDS)) {
        sweep();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void warm() {
    long start = System.nanoTime();
    int open = core.warm(() -> closing.getCount() > 0);
    core.prepare();
    LOG.info("warm: {} graphs open after {} ms", open, (System.nanoTime() - start) / 1_000_000);
  }

  private void sweep() {
    if (settings.readOnly()) {
      return;
    }
    try {
      int removed = core.sweep();
      if (removed > 0) {
        LOG.info("sweep: {} generations removed, past {}", removed, settings.undoWindow());
      }
    } catch (RuntimeException e) {
      LOG.warn("sweep: {}; tried again in {}", e.toString(), settings.sweepEvery());
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
