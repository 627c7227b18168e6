package drydock.node.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engines.process.Processes;
import drydock.operations.node.NodeActivities;
import drydock.operations.node.NodeCall;
import drydock.process.settings.TemporalSettings;
import drydock.process.temporal.TemporalConnection;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// A node's door and a worker that calls it, on one Temporal.
final class Site implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Set<EventType> OUTCOMES =
      EnumSet.of(
          EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED,
          EventType.EVENT_TYPE_ACTIVITY_TASK_CANCELED,
          EventType.EVENT_TYPE_ACTIVITY_TASK_FAILED,
          EventType.EVENT_TYPE_ACTIVITY_TASK_TIMED_OUT);

  final String instance = "n-" + UUID.randomUUID().toString().substring(0, 8);
  final Told told = new Told();
  final TemporalConnection connection;
  final WorkerFactory callers;

  Site(String target) {
    connection = TemporalConnection.of(settings(target, "default"));
    callers = WorkerFactory.newInstance(connection.client());
  }

  static TemporalSettings settings(String target, String namespace) {
    return new TemporalSettings(
        target,
        namespace,
        false,
        null,
        null,
        null,
        null,
        null,
        true,
        Duration.ofSeconds(1),
        Duration.ofSeconds(5));
  }

  Site calling(Class<?>... workflows) {
    callers.newWorker(queue()).registerWorkflowImplementationTypes(workflows);
    callers.start();
    return this;
  }

  String queue() {
    return "callers-" + instance;
  }

  NodePolling polling(NodeActivities activities) {
    return new NodePolling(
        connection, instance, activities, new NodePolling.Settings(4, Duration.ofSeconds(2)), told);
  }

  WorkflowStub begin(String type, Object... arguments) {
    WorkflowStub run =
        connection
            .client()
            .newUntypedWorkflowStub(
                type, WorkflowOptions.newBuilder().setTaskQueue(queue()).build());
    run.start(arguments);
    return run;
  }

  WorkflowStub begin(String what, NodeCall call) {
    return begin("Caller", instance, what, call, "");
  }

  String call(String what, NodeCall call) {
    return begin(what, call).getResult(String.class);
  }

  List<PendingActivityInfo> pending(WorkflowStub run) {
    return connection
        .stubs()
        .blockingStub()
        .describeWorkflowExecution(
            DescribeWorkflowExecutionRequest.newBuilder()
                .setNamespace("default")
                .setExecution(run.getExecution())
                .build())
        .getPendingActivitiesList();
  }

  /// How its calls ended. A workflow that was asked to cancel ends as cancelled whatever came of
  /// them.
  List<EventType> outcomes(WorkflowStub run) {
    return connection
        .client()
        .fetchHistory(Objects.requireNonNull(run.getExecution()).getWorkflowId())
        .getHistory()
        .getEventsList()
        .stream()
        .map(HistoryEvent::getEventType)
        .filter(OUTCOMES::contains)
        .toList();
  }

  static void await(String what, BooleanSupplier condition) {
    assertThat(Processes.await(condition, PATIENCE)).as(what).isTrue();
  }

  static List<String> heartbeats() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("heartbeat-"))
        .toList();
  }

  @Override
  public void close() {
    callers.shutdownNow();
    connection.close();
  }
}
