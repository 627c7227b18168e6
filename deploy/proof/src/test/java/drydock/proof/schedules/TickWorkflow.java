package drydock.proof.schedules;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import org.jspecify.annotations.Nullable;

/// Answers with what it was given; held, it does so only when released.
@WorkflowInterface
public interface TickWorkflow {

  record Given(String word, boolean held) {}

  @WorkflowMethod(name = "Tick")
  @Nullable Given run(@Nullable Given given);

  @SignalMethod
  void release();

  final class Ticking implements TickWorkflow {
    private boolean released;

    @Override
    public @Nullable Given run(@Nullable Given given) {
      Workflow.await(() -> given == null || !given.held() || released);
      return given;
    }

    @Override
    public void release() {
      released = true;
    }
  }
}
