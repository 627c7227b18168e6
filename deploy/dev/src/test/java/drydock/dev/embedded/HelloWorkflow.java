package drydock.dev.embedded;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/// One workflow with one activity.
@WorkflowInterface
public interface HelloWorkflow {

  @WorkflowMethod
  String hello(String name);

  @ActivityInterface
  interface Greeter {
    @ActivityMethod
    String greet(String name);
  }

  final class Hello implements HelloWorkflow {
    private final Greeter greeter =
        Workflow.newActivityStub(
            Greeter.class,
            ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(5)).build());

    @Override
    public String hello(String name) {
      return greeter.greet(name);
    }
  }
}
