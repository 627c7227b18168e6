package drydock.operations.frame;

import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Workflow;
import java.util.function.Supplier;

/// Where no cancel reaches: undo, close and everything from the point of no return on.
final class Detached {
  private Detached() {}

  static void run(Runnable work) {
    Workflow.newDetachedCancellationScope(work).run();
  }

  static <T> T get(Supplier<T> work) {
    CompletablePromise<T> answer = Workflow.newPromise();
    run(() -> answer.complete(work.get()));
    return answer.get();
  }
}
