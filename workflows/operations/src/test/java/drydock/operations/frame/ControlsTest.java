package drydock.operations.frame;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.control.CancelRequest;
import drydock.contract.control.ResolveRequest;
import drydock.contract.control.ResolveRequest.Decision;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import org.junit.jupiter.api.Test;

/// What may be said to a run, and when; several at once are several in one workflow task.
final class ControlsTest {
  private static final String QUEUE = "controls";

  @WorkflowInterface
  public interface Said {
    @WorkflowMethod
    String answer();
  }

  public static final class TwoDecisions implements Said {
    @Override
    public String answer() {
      Controls controls = new Controls();
      Promise<ResolveRequest> decision =
          Async.function(() -> controls.resolution("NOTE", "family/1"));
      Promise<String> second =
          Async.function(() -> {
            ResolveRequest skip = new ResolveRequest("NOTE", Decision.SKIP, "leave it");
            ResolveRequest retry = new ResolveRequest("NOTE", Decision.RETRY, "mended");
            controls.mayResolve(skip);
            controls.resolve(skip);
            return refusal(() -> controls.mayResolve(retry));
          });
      return second.get() + " / " + decision.get().decision();
    }
  }

  public static final class CancelOnwards implements Said {
    @Override
    public String answer() {
      Controls controls = new Controls();
      CancelRequest cancel = new CancelRequest("late");
      controls.mayCancel(cancel);
      controls.is(Controls.Way.ONWARDS);
      return refusal(() -> controls.mayCancel(cancel)) + " / " + controls.cancelReason();
    }
  }

  @Test
  void a_decision_that_comes_before_an_earlier_one_was_acted_on_is_refused() {
    assertThat(answer(TwoDecisions.class))
        .isEqualTo(
            "decision is RETRY; expected none any more, because SKIP was recorded for NOTE a moment"
                + " ago. Nothing was changed / SKIP");
  }

  @Test
  void a_cancel_behind_the_point_of_no_return_is_refused_and_not_even_recorded() {
    assertThat(answer(CancelOnwards.class))
        .isEqualTo(
            "The operation has crossed its point of no return: it is finished, not undone / null");
  }

  private static String refusal(Runnable said) {
    try {
      said.run();
      return "accepted";
    } catch (ApplicationFailure refused) {
      return refused.getOriginalMessage();
    }
  }

  private static String answer(Class<? extends Said> workflow) {
    try (TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance()) {
      temporal.newWorker(QUEUE).registerWorkflowImplementationTypes(workflow);
      temporal.start();
      WorkflowOptions options = WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build();
      return temporal.getWorkflowClient().newWorkflowStub(Said.class, options).answer();
    }
  }
}
