package drydock.node.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.testkit.TestTemporal;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.PendingActivityState;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("contract")
@Timeout(120)
final class HeartbeatIT {
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  @ActivityInterface
  public interface Work {
    String stoppable();

    String whole();
  }

  @WorkflowInterface
  public interface Waiting {
    @WorkflowMethod
    String wait(String queue, boolean stoppable);
  }

  public static final class Standstill implements Waiting {
    @Override
    public String wait(String queue, boolean stoppable) {
      Work work =
          Workflow.newActivityStub(
              Work.class,
              ActivityOptions.newBuilder()
                  .setTaskQueue(queue)
                  .setStartToCloseTimeout(Duration.ofMinutes(1))
                  .setHeartbeatTimeout(HEARTBEAT)
                  .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
                  .build());
      return stoppable ? work.stoppable() : work.whole();
    }
  }

  /// Tells its rows once and is silent from then on.
  private final class Silent implements Work {
    @Override
    public String stoppable() {
      return Calls.stoppable(progress -> {
        progress.at("main", "person", 4_711);
        return waited();
      });
    }

    @Override
    public String whole() {
      return Calls.whole(_ -> waited());
    }
  }

  private final Site site = new Site(TestTemporal.target()).calling(Standstill.class);
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private WorkerFactory factory;

  @BeforeEach
  void start() {
    factory = WorkerFactory.newInstance(site.connection.client());
    factory
        .newWorker(site.instance, NodePolling.options(2))
        .registerActivitiesImplementations(new Silent());
    factory.start();
  }

  @AfterEach
  void stop() {
    release.countDown();
    factory.shutdownNow();
    factory.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS);
    site.close();
  }

  @Test
  void silent_work_stays_alive_and_shows_its_rows() {
    WorkflowStub run = site.begin("Waiting", site.instance, true);

    Site.await("signs of life for twice the timeout", () -> aliveFor(run).toSeconds() >= 4);
    PendingActivityInfo now = site.pending(run).getFirst();
    assertThat(now.getAttempt()).isEqualTo(1);
    assertThat(now.getHeartbeatDetails().getPayloads(0).getData().toStringUtf8())
        .isEqualTo("{\"member\":\"main\",\"table\":\"person\",\"rows\":4711}");

    release.countDown();
    assertThat(run.getResult(String.class)).isEqualTo("done");
    Site.await("no thread is left", () -> Site.heartbeats().isEmpty());
  }

  @Test
  void a_cancel_interrupts_what_can_be_stopped() {
    WorkflowStub run = site.begin("Waiting", site.instance, true);
    Site.await("it works", () -> !Site.heartbeats().isEmpty());

    run.cancel();

    assertThatThrownBy(() -> run.getResult(String.class))
        .isInstanceOf(WorkflowFailedException.class);
    assertThat(site.outcomes(run)).containsExactly(EventType.EVENT_TYPE_ACTIVITY_TASK_CANCELED);
    assertThat(interrupted).isTrue();
    Site.await("no thread is left", () -> Site.heartbeats().isEmpty());
  }

  @Test
  void a_cancel_lets_a_change_of_files_come_to_its_end() {
    WorkflowStub run = site.begin("Waiting", site.instance, false);
    Site.await("it works", () -> !Site.heartbeats().isEmpty());

    run.cancel();
    Site.await("signs of life after the cancel", () -> aliveFor(run).toSeconds() >= 5);
    assertThat(site.pending(run).getFirst().getState())
        .isEqualTo(PendingActivityState.PENDING_ACTIVITY_STATE_CANCEL_REQUESTED);
    release.countDown();

    assertThatThrownBy(() -> run.getResult(String.class))
        .isInstanceOf(WorkflowFailedException.class);
    assertThat(site.outcomes(run)).containsExactly(EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED);
    assertThat(interrupted).isFalse();
  }

  private String waited() throws InterruptedException {
    try {
      release.await();
      return "done";
    } catch (InterruptedException e) {
      interrupted.set(true);
      throw e;
    }
  }

  private Duration aliveFor(WorkflowStub run) {
    return site.pending(run).stream()
        .filter(it -> it.hasLastHeartbeatTime() && it.hasLastStartedTime())
        .map(it ->
            Duration.ofSeconds(
                it.getLastHeartbeatTime().getSeconds() - it.getLastStartedTime().getSeconds()))
        .findAny()
        .orElse(Duration.ZERO);
  }
}
