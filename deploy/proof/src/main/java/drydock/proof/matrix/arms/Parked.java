package drydock.proof.matrix.arms;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A call that stands still.
public final class Parked {
  private final CountDownLatch gate = new CountDownLatch(1);
  private final CompletableFuture<String> end = new CompletableFuture<>();

  void stand() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("ended while it was parked", e);
    }
  }

  void ended(@Nullable Throwable failure) {
    end.complete(failure == null ? "it returned" : "it failed: " + failure.getMessage());
  }

  public void release() {
    gate.countDown();
  }

  /// Waits until the whole call is over, and answers how it ended; null when it did not in time.
  public @Nullable String end(Duration patience) {
    try {
      return end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
