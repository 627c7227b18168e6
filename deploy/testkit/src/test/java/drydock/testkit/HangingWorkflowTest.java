package drydock.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import drydock.engines.process.Processes;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class HangingWorkflowTest {
  @Test
  void a_test_that_hangs_on_a_failing_workflow_task_is_printed_with_that_failure() {
    PrintStream console = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      launch();
    } finally {
      System.setErr(console);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("waits_for_the_result() ran out of time")
        .contains("waits_too_long_for_junit() ran out of time")
        .contains("The last workflow-task failure")
        .contains("IllegalStateException: the bug in the workflow's code")
        .contains("HangingWorkflowTest$BrokenWorkflow.run");
  }

  // Not the automatic registration of all: the inner run is no test class of the build, and its
  // time is already part of this one's. The listener comes from the same list of services.
  private static void launch() {
    TestExecutionListener report =
        ServiceLoader.load(TestExecutionListener.class).stream()
            .filter(it -> it.type().equals(HangReport.class))
            .findFirst()
            .orElseThrow()
            .get();
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(report)
                .build());
    LauncherDiscoveryRequest hanging =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Hanging.class)).build();
    launcher.execute(hanging);
  }

  @WorkflowInterface
  public interface Broken {
    @WorkflowMethod
    void run();
  }

  public static final class BrokenWorkflow implements Broken {
    @Override
    public void run() {
      throw new IllegalStateException("the bug in the workflow's code");
    }
  }

  static final class Hanging {
    @Test
    @Timeout(value = 50, unit = TimeUnit.MILLISECONDS)
    void waits_too_long_for_junit() throws Exception {
      new CountDownLatch(1).await();
    }

    @Test
    void waits_for_the_result() throws Exception {
      try (TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance()) {
        temporal.newWorker("hang").registerWorkflowImplementationTypes(BrokenWorkflow.class);
        temporal.start();
        Broken workflow =
            temporal
                .getWorkflowClient()
                .newWorkflowStub(
                    Broken.class, WorkflowOptions.newBuilder().setTaskQueue("hang").build());
        CompletableFuture<Void> result = WorkflowClient.execute(workflow::run);
        Processes.await(() -> TaskFailures.last().isPresent(), Duration.ofSeconds(30));
        result.get(50, TimeUnit.MILLISECONDS);
      }
    }
  }
}
