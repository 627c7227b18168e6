package drydock.worker;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.operations.waits.FrameOptions;
import drydock.operations.waits.OperationOptions;
import drydock.process.settings.TemporalSettings;
import drydock.testkit.TestTemporal;
import drydock.worker.dispatch.LogLines;
import drydock.worker.dispatch.Outbox;
import drydock.worker.settings.DispatchSettings;
import drydock.worker.settings.FinderSettings;
import drydock.worker.settings.QueueSettings;
import drydock.worker.settings.RetentionSettings;
import drydock.worker.settings.Settings;
import drydock.worker.settings.WorkerSettings;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The order of a start, seen from outside: from Temporal and from the ledger.
@Tag("contract")
final class RunningIT {
  private final String queue = "running-" + UUID.randomUUID();

  @Test
  void the_backlog_is_dispatched_before_anything_polls() {
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(TestTemporal.target()).build());
    List<String> seen = new ArrayList<>();
    try (Outbox outbox = new Outbox();
        LogLines log =
            new LogLines(line -> {
              if (line.contains(" drain: ")) {
                seen.add(pollers(stubs) + " pollers, " + state(outbox));
              }
            })) {
      outbox.ask("Nobody", UUID.randomUUID().toString());

      try (Running _ = Running.start(settings(outbox))) {
        assertThat(log.all())
            .extracting(line -> line.substring(0, line.indexOf(':')))
            .containsExactly(
                "INFO settings",
                "INFO ledger",
                "INFO temporal",
                "INFO drain",
                "INFO workers",
                "INFO schedules");
        assertThat(log.with("drain:"))
            .containsExactly("INFO drain: 1 dispatched, 0 dead, 0 remaining (nothing more is due)");
      }
    } finally {
      stubs.shutdownNow();
    }

    assertThat(seen).containsExactly("0 pollers, STARTED");
  }

  private static String state(Outbox outbox) {
    return outbox.one("SELECT state FROM drydock.run_request");
  }

  private int pollers(WorkflowServiceStubs stubs) {
    return stubs
        .blockingStub()
        .describeTaskQueue(
            DescribeTaskQueueRequest.newBuilder()
                .setNamespace("default")
                .setTaskQueue(TaskQueue.newBuilder().setName(queue))
                .setTaskQueueType(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW)
                .build())
        .getPollersCount();
  }

  private Settings settings(Outbox outbox) {
    return new Settings(
        outbox.settings(),
        new TemporalSettings(
            TestTemporal.target(),
            "default",
            false,
            null,
            null,
            null,
            null,
            null,
            false,
            Duration.ofSeconds(20),
            Duration.ofSeconds(10)),
        new QueueSettings(queue),
        new WorkerSettings(4, 4, 4, 10, Duration.ofSeconds(5), false),
        OperationOptions.asPatientAs(frame()),
        new DispatchSettings(
            Duration.ofSeconds(1),
            50,
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            3,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            64,
            Duration.ofSeconds(30)),
        new RetentionSettings(
            Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1), Duration.ofHours(1), 500),
        new FinderSettings(Duration.ofMinutes(1), Duration.ofSeconds(10), 200, 3));
  }

  private static FrameOptions frame() {
    return new FrameOptions(
        Duration.ofSeconds(10),
        Duration.ofMinutes(2),
        Duration.ofMinutes(2),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMillis(50),
        Duration.ofSeconds(1),
        Duration.ofMinutes(1),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        Duration.ofHours(1));
  }
}
