package drydock.node.temporal;

import drydock.node.condition.Conditions;
import drydock.operations.node.NodeActivities;
import drydock.operations.stub.NodeStubs;
import drydock.process.start.StartRefused;
import drydock.process.temporal.TemporalConnection;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Takes up what workflows ask of this node. A Temporal that is away, or lets nobody in, stops no
/// reader: it is a condition, and is tried again as long as the node runs.
public final class NodePolling implements AutoCloseable {
  /// One cheap call each: soon enough for people who wait for a server to come back.
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  /// Below every pause between signs of life, so that each is sent.
  private static final Duration THROTTLE = Duration.ofSeconds(1);

  /// Interrupted calls end their children and are gone; this is for a stuck one.
  private static final Duration LAST_WAIT = Duration.ofSeconds(5);

  private final TemporalConnection connection;
  private final String instanceId;
  private final NodeActivities activities;
  private final Settings settings;
  private final Reachability reachability;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread looking;
  private @Nullable WorkerFactory factory;

  /// @param slots calls at once
  /// @param stopGrace how long a stop waits for calls before it interrupts them
  public record Settings(int slots, Duration stopGrace) {}

  /// @param connection stays open; whoever made it closes it after this
  public NodePolling(
      TemporalConnection connection,
      String instanceId,
      NodeActivities activities,
      Settings settings,
      Conditions conditions) {
    this.connection = connection;
    this.instanceId = instanceId;
    this.activities = activities;
    this.settings = settings;
    this.reachability =
        new Reachability(connection.settings().toString(), conditions, InstantSource.system());
    this.looking = Thread.ofPlatform().daemon().name("temporal-polling").unstarted(this::run);
  }

  /// After recovery: from here on calls come in. Returns at once.
  public void start() {
    looking.start();
  }

  /// Takes up no more and waits for what is under way; then that is interrupted.
  @Override
  public void close() {
    closing.countDown();
    looking.interrupt();
    try {
      looking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (factory != null) {
      stop(factory);
    }
  }

  private void stop(WorkerFactory polling) {
    polling.shutdown();
    polling.awaitTermination(settings.stopGrace().toMillis(), TimeUnit.MILLISECONDS);
    polling.shutdownNow();
    polling.awaitTermination(LAST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    try {
      do {
        look();
      } while (!closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      // It is being closed.
    }
  }

  private void look() {
    try {
      connection.checkNamespace("node");
      if (factory == null) {
        factory = polling();
      }
      reachability.answers();
    } catch (StartRefused e) {
      reachability.refuses(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      if (closing.getCount() > 0) {
        reachability.away(e);
      }
    }
  }

  private WorkerFactory polling() {
    WorkerFactory fresh = WorkerFactory.newInstance(connection.client());
    boolean started = false;
    try {
      fresh
          .newWorker(NodeStubs.queue(instanceId), options(settings.slots()))
          .registerActivitiesImplementations(activities);
      fresh.start();
      started = true;
      return fresh;
    } finally {
      if (!started) {
        fresh.shutdownNow();
      }
    }
  }

  /// On platform threads, because the core blocks. A stop lets a build finish within its grace, so
  /// it has to show signs of life meanwhile.
  static WorkerOptions options(int slots) {
    return WorkerOptions.newBuilder()
        .setMaxConcurrentActivityExecutionSize(slots)
        .setUsingVirtualThreadsOnActivityWorker(false)
        .setMaxHeartbeatThrottleInterval(THROTTLE)
        .setDefaultHeartbeatThrottleInterval(THROTTLE)
        .setAllowActivityHeartbeatDuringShutdown(true)
        .build();
  }
}
