package drydock.worker.temporal;

import drydock.contract.PreviewWorkflow;
import drydock.contract.RehearsalWorkflow;
import drydock.contract.control.KindControlWorkflow;
import drydock.operations.kinds.KindControlWorkflowImpl;
import drydock.operations.finder.FinderWorkflowImpl;
import drydock.operations.waits.FrameOptions;
import drydock.operations.nodereport.NodeReportWorkflow;
import drydock.operations.nodereport.NodeReportWorkflowImpl;
import drydock.operations.preview.PreviewWorkflowImpl;
import drydock.operations.rehearsal.RehearsalWorkflowImpl;
import drydock.operations.retention.RetentionWorkflowImpl;
import drydock.operations.waits.OperationOptions;
import drydock.worker.settings.WorkerSettings;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.concurrent.TimeUnit;

/// The pollers of one task queue.
public final class TaskQueueWorkers implements AutoCloseable {
  // The first workflow of a process loads its classes: that has taken more than a second, the SDK's
  // own limit, on a busy machine. A task that fails so is tried again and looks like a bug.
  private static final Duration STUCK = Duration.ofSeconds(5);

  private final WorkerFactory factory;
  private final Duration stopGrace;

  private TaskQueueWorkers(WorkerFactory factory, Duration stopGrace) {
    this.factory = factory;
    this.stopGrace = stopGrace;
  }

  public static TaskQueueWorkers start(
      WorkflowClient client,
      String taskQueue,
      WorkerSettings settings,
      Consumer<Worker> registration) {
    WorkerFactory factory =
        WorkerFactory.newInstance(
            client,
            WorkerFactoryOptions.newBuilder()
                .setUsingVirtualWorkflowThreads(true)
                .setWorkflowCacheSize(settings.cachedWorkflows())
                .build());
    Worker worker = factory.newWorker(taskQueue, options(settings));
    registration.accept(worker);
    factory.start();
    return new TaskQueueWorkers(factory, settings.stopGrace());
  }

  /// Every workflow type and activity of a worker, in one place.
  public static void register(Worker worker, OperationOptions options, List<Object> activities) {
    registerWorkflows(worker, options);
    worker.registerActivitiesImplementations(activities.toArray());
  }

  /// What replays a history: an activity is never called there.
  public static void registerWorkflows(Worker worker, OperationOptions options) {
    FrameOptions frame = options.frame();
    worker.registerWorkflowImplementationFactory(
        RehearsalWorkflow.class, () -> new RehearsalWorkflowImpl(frame));
    worker.registerWorkflowImplementationFactory(
        PreviewWorkflow.class, () -> new PreviewWorkflowImpl(options));
    worker.registerWorkflowImplementationFactory(
        KindControlWorkflow.class, () -> new KindControlWorkflowImpl(frame));
    worker.registerWorkflowImplementationFactory(
        NodeReportWorkflow.class, () -> new NodeReportWorkflowImpl(frame));
    worker.registerWorkflowImplementationTypes(
        RetentionWorkflowImpl.class, FinderWorkflowImpl.class);
  }

  /// Takes no more work and waits for what is under way; the rest is taken up by another worker.
  @Override
  public void close() {
    factory.shutdown();
    factory.awaitTermination(stopGrace.toMillis(), TimeUnit.MILLISECONDS);
    factory.shutdownNow();
  }

  private static WorkerOptions options(WorkerSettings settings) {
    return WorkerOptions.newBuilder()
        .setMaxConcurrentActivityExecutionSize(settings.activitySlots())
        .setMaxConcurrentLocalActivityExecutionSize(settings.localActivitySlots())
        .setMaxConcurrentWorkflowTaskExecutionSize(settings.workflowSlots())
        .setDefaultDeadlockDetectionTimeout(STUCK.toMillis())
        .build();
  }
}
