package drydock.node.family;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Work on files that an interrupt of its caller does not reach: an interrupt closes whatever
/// channel the thread uses, in the middle of a change and in the middle of taking it back.
final class Undisturbed {
  private Undisturbed() {}

  static <T> T call(Callable<T> work) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("change")
        .start(() -> {
          try {
            done.complete(work.call());
          } catch (Throwable e) {
            done.completeExceptionally(e);
          }
        });
    try {
      // Unlike get, join goes on waiting when it is interrupted, and keeps the interrupt.
      return done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }
}
