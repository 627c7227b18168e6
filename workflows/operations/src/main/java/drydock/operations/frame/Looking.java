package drydock.operations.frame;

import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Waits by looking: a signal makes it look again at once, a cancel ends it.
final class Looking {
  private final Controls controls;

  Looking(Controls controls) {
    this.controls = controls;
  }

  /// Returns what `look` saw once it was there, or throws what ended the waiting.
  <T> T until(Supplier<T> look) {
    AtomicReference<T> seen = new AtomicReference<>();
    while (true) {
      CancellationScope scope = Workflow.newCancellationScope(() -> seen.set(look.get()));
      controls.reaches(scope);
      try {
        scope.run();
        return seen.get();
      } catch (TemporalFailure failure) {
        if (!controls.takeGrant() || controls.isCancelled()) {
          throw failure;
        }
      }
    }
  }
}
