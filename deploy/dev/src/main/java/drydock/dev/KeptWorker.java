package drydock.dev;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The worker of a `dev`, started again whenever it ends without having been asked to.
final class KeptWorker implements AutoCloseable {
  // Long enough not to spin on a worker that cannot start, short enough not to be waited for.
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Supplier<WorkerProcess> start;
  private final Consumer<String> say;
  private final CountDownLatch closing = new CountDownLatch(1);
  private WorkerProcess current;

  KeptWorker(Supplier<WorkerProcess> start, Consumer<String> say) {
    this.start = start;
    this.say = say;
    this.current = start.get();
  }

  synchronized WorkerProcess current() {
    return current;
  }

  /// Starts it again if it has ended.
  void look() throws InterruptedException {
    WorkerProcess seen = current();
    if (seen.alive() || closing.getCount() == 0) {
      return;
    }
    say.accept(
        "the worker (pid %d) ended with exit code %d; it is started again in a second"
            .formatted(seen.pid(), seen.exitCode()));
    if (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
      startAgain();
    }
  }

  // Against a close at the same moment: either it sees the new one or there is none.
  private synchronized void startAgain() {
    if (closing.getCount() > 0) {
      current = start.get();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    current().close();
  }
}
