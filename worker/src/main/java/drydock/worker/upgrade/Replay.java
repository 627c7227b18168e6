package drydock.worker.upgrade;

import drydock.worker.settings.Settings;
import drydock.worker.temporal.TaskQueueWorkers;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.Optional;

/// A worker's workflows as this version has them, in a factory that is never started: nothing is
/// polled and no activity runs.
final class Replay implements AutoCloseable {
  /// The SDK's one second would make a machine that is busy look like code that does not fit.
  private static final Duration STUCK = Duration.ofSeconds(20);

  private final WorkerFactory factory;
  private final Worker worker;

  Replay(WorkflowClient client, Settings settings) {
    factory =
        WorkerFactory.newInstance(
            client, WorkerFactoryOptions.newBuilder().setUsingVirtualWorkflowThreads(true).build());
    worker =
        factory.newWorker(
            settings.queue().taskQueue(),
            WorkerOptions.newBuilder()
                .setDefaultDeadlockDetectionTimeout(STUCK.toMillis())
                .build());
    TaskQueueWorkers.registerWorkflows(worker, settings.operations());
  }

  /// What keeps the history from replaying; empty when it does.
  Optional<String> problem(History history) {
    try {
      worker.replayWorkflowExecution(history.events());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in the middle of a replay", e);
    } catch (Exception e) {
      return Optional.of(Why.of(e));
    }
  }

  @Override
  public void close() {
    factory.shutdownNow();
  }
}
