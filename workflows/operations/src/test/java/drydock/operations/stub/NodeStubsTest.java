package drydock.operations.stub;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.FailureTypes;
import drydock.engines.process.Processes;
import drydock.operations.node.NodeCall;
import drydock.operations.waits.NodeOptions;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.ActivityTaskScheduledEventAttributes;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// On the in-process server, whose clock skips what nobody works in.
final class NodeStubsTest {
  private static final String QUEUE = "callers";
  private static final Duration DRAIN = Duration.ofMinutes(2);

  /// The instance that has no node.
  private static final String NOBODY = "nobody";

  @WorkflowInterface
  public interface Caller {
    @WorkflowMethod
    String call(String what, String instance);
  }

  /// Answers what came of one call, and after how many seconds of the server's clock.
  public static final class OneCall implements Caller {
    @Override
    public String call(String what, String instance) {
      NodeStubs node = NodeStubs.of(instance, options(instance));
      long start = Workflow.currentTimeMillis();
      String came;
      try {
        came = done(node, what);
      } catch (ActivityFailure e) {
        came = failed(e);
      }
      return came + " after " + (Workflow.currentTimeMillis() - start) / 1000;
    }

    /// The server does not skip the time for which a call lies in a queue.
    private static NodeOptions options(String instance) {
      return new NodeOptions(
          Duration.ofSeconds(instance.equals(NOBODY) ? 1 : 20),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofSeconds(15),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10));
    }

    private static String done(NodeStubs node, String what) {
      NodeCall call = new NodeCall("graph", "an-operation", "FENCE", 7);
      return switch (what) {
        case "info" -> node.look("look").info("graph").gate();
        case "fence" -> node.brief("fence").fence(call).family();
        case "drain" -> node.draining("drain", DRAIN).drain(call).family();
        default -> String.valueOf(node.lengthy("verify").verify(call).generation());
      };
    }

    private static String failed(ActivityFailure e) {
      return switch (Objects.requireNonNull(e.getCause())) {
        case ApplicationFailure why -> why.getType();
        default -> NodeStubs.isAbsent(e) ? "absent" : String.valueOf(e.getCause());
      };
    }
  }

  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();

  @AfterEach
  void stop() {
    temporal.close();
  }

  @Test
  void a_call_reaches_the_queue_of_its_instance_and_no_other() {
    FakeNode mine = node("n-7", () -> {});
    FakeNode other = node("n-8", () -> {});

    assertThat(answer("info", "n-7")).isEqualTo("OPEN after 0");

    assertThat(mine.calls()).isEqualTo(1);
    assertThat(other.calls()).isZero();
    assertThat(NodeStubs.queue("n-7")).isEqualTo("node:n-7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"info", "fence", "drain", "verify"})
  void a_node_that_takes_nothing_up_is_absent_before_the_budget_is_spent(String what) {
    assertThat(answer(what, NOBODY)).isEqualTo("absent after 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {FailureTypes.NODE_REFUSED, FailureTypes.NOT_THE_DRIVER})
  void what_does_not_help_is_not_tried_again_and_is_not_absence(String type) {
    FakeNode node = node("n-7", () -> fail(type));

    assertThat(answer("verify", "n-7")).isEqualTo(type + " after 0");

    assertThat(node.calls()).isEqualTo(1);
  }

  @Test
  void a_drain_is_asked_again_until_its_deadline() {
    FakeNode node =
        node(
            "n-7",
            () -> {
              throw ApplicationFailure.newBuilder()
                  .setMessage("a reader is left")
                  .setType(FailureTypes.NOT_YET)
                  .setNextRetryDelay(Duration.ofSeconds(30))
                  .build();
            });

    assertThat(answer("drain", "n-7")).startsWith(FailureTypes.NOT_YET + " after ");

    assertThat(node.calls()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fence", "verify"})
  void what_has_an_effect_is_waited_for_when_it_is_cancelled(String what) {
    CountDownLatch end = new CountDownLatch(1);
    WorkflowStub run = cancelledInTheMiddle(what, end);
    awaitEvent(run, EventType.EVENT_TYPE_ACTIVITY_TASK_CANCEL_REQUESTED);

    end.countDown();

    awaitEvent(run, EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED);
    assertThat(has(run, EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"info", "drain"})
  void a_look_is_not_waited_for_when_it_is_cancelled(String what) {
    CountDownLatch end = new CountDownLatch(1);
    WorkflowStub run = cancelledInTheMiddle(what, end);

    awaitEvent(run, EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED);

    assertThat(has(run, EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED)).isFalse();
    end.countDown();
  }

  @ParameterizedTest
  @CsvSource({"verify, 15", "info, 0", "fence, 0", "drain, 0"})
  void only_what_takes_long_has_to_give_signs_of_life(String what, long seconds) {
    node("n-7", () -> {});
    WorkflowStub run = start(what, "n-7");
    run.getResult(String.class);

    ActivityTaskScheduledEventAttributes asked = scheduled(run);

    assertThat(asked.getHeartbeatTimeout().getSeconds()).isEqualTo(seconds);
  }

  /// The node is at it until `end`.
  private WorkflowStub cancelledInTheMiddle(String what, CountDownLatch end) {
    CountDownLatch begun = new CountDownLatch(1);
    node(
        "n-7",
        () -> {
          begun.countDown();
          await(end);
        });
    WorkflowStub run = start(what, "n-7");
    await(begun);
    run.cancel();
    return run;
  }

  private void awaitEvent(WorkflowStub run, EventType type) {
    assertThat(Processes.await(() -> has(run, type), Duration.ofSeconds(20)))
        .as("%s within 20 s", type)
        .isTrue();
  }

  private boolean has(WorkflowStub run, EventType type) {
    return events(run).stream().anyMatch(it -> it.getEventType() == type);
  }

  private ActivityTaskScheduledEventAttributes scheduled(WorkflowStub run) {
    return events(run).stream()
        .filter(HistoryEvent::hasActivityTaskScheduledEventAttributes)
        .findFirst()
        .orElseThrow()
        .getActivityTaskScheduledEventAttributes();
  }

  private List<HistoryEvent> events(WorkflowStub run) {
    return temporal
        .getWorkflowClient()
        .fetchHistory(Objects.requireNonNull(run.getExecution()).getWorkflowId())
        .getEvents();
  }

  private FakeNode node(String instance, Runnable deed) {
    FakeNode node = new FakeNode(deed);
    temporal.newWorker("node:" + instance).registerActivitiesImplementations(node);
    return node;
  }

  private String answer(String what, String instance) {
    return start(what, instance).getResult(String.class);
  }

  private WorkflowStub start(String what, String instance) {
    temporal.newWorker(QUEUE).registerWorkflowImplementationTypes(OneCall.class);
    temporal.start();
    WorkflowOptions options = WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build();
    WorkflowStub run = temporal.getWorkflowClient().newUntypedWorkflowStub("Caller", options);
    run.start(what, instance);
    return run;
  }

  private static void fail(String type) {
    throw ApplicationFailure.newFailure("no", type);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).as("came within 30 s").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
