package drydock.proof.matrix.stage;

import drydock.ledger.Ledger;
import drydock.operations.waits.FrameOptions;
import drydock.operations.waits.OperationOptions;
import drydock.process.settings.TemporalSettings;
import drydock.process.temporal.TemporalConnection;
import drydock.proof.matrix.arms.ArmedFailpoints;
import drydock.proof.matrix.arms.Watched;
import drydock.proof.reach.Reach;
import drydock.worker.settings.WorkerSettings;
import drydock.worker.temporal.SearchAttributeRegistration;
import drydock.worker.temporal.TaskQueueWorkers;
import drydock.worker.temporal.TemporalWitness;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// The workers of a matrix, in this process, on engines that are there already.
public final class MatrixHouse implements AutoCloseable {
  /// Eight cells at once, each with a few calls that stand still.
  private static final WorkerSettings SLOTS =
      new WorkerSettings(48, 48, 32, 200, Duration.ZERO, false);

  private static final int CONNECTIONS = 40;

  private final Engines engines;
  private final Ledger ledger;
  private final TemporalConnection temporal;
  private final World world;
  private final ArmedFailpoints failpoints = new ArmedFailpoints(Pace.DELAY, _ -> {});
  private final Map<Pace, String> queues = new EnumMap<>(Pace.class);
  private final List<TaskQueueWorkers> workers = new CopyOnWriteArrayList<>();
  private final String name = "matrix-" + UUID.randomUUID();

  public MatrixHouse(Engines engines) {
    this.engines = engines;
    this.ledger = Ledger.of(Reach.ledger(engines.database(), CONNECTIONS));
    this.world = new World(engines.database());
    TemporalSettings settings = Reach.temporal(engines.target());
    this.temporal = TemporalConnection.of(settings);
    new SearchAttributeRegistration(settings, temporal.stubs()).ensure();
  }

  public Engines engines() {
    return engines;
  }

  /// A task queue that nobody serves yet.
  public String freshQueue(String what) {
    return name + "-" + what + "-" + UUID.randomUUID();
  }

  /// Serves a queue without anything armed.
  public void serve(String queue, Pace pace) {
    FrameOptions frame = pace.frame();
    start(queue, frame, ledger.activities(frame, TemporalWitness.at(temporal)));
  }

  WorkflowClient client() {
    return temporal.client();
  }

  World world() {
    return world;
  }

  ArmedFailpoints failpoints() {
    return failpoints;
  }

  /// The queue that is served at this pace, with failpoints.
  synchronized String queue(Pace pace) {
    return queues.computeIfAbsent(
        pace,
        _ -> {
          String queue = name + "-" + pace;
          FrameOptions frame = pace.frame();
          start(
              queue,
              frame,
              Watched.of(
                  ledger.activities(frame, TemporalWitness.at(temporal), failpoints), failpoints));
          return queue;
        });
  }

  private void start(String queue, FrameOptions frame, List<Object> activities) {
    workers.add(
        TaskQueueWorkers.start(
            temporal.client(),
            queue,
            SLOTS,
            worker ->
                TaskQueueWorkers.register(
                    worker, OperationOptions.asPatientAs(frame), activities)));
  }

  @Override
  public void close() {
    workers.forEach(TaskQueueWorkers::close);
    temporal.close();
    world.close();
    ledger.close();
  }
}
