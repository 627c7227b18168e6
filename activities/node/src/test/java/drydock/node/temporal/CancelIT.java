package drydock.node.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.engines.process.Processes;
import drydock.node.core.Core;
import drydock.node.failpoint.Failpoint;
import drydock.node.failpoint.Failpoints;
import drydock.node.volume.Documents;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Sha256;
import drydock.node.volume.Volume;
import drydock.operations.blueprint.Blueprint;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.node.NodeCall;
import drydock.testkit.TestTemporal;
import io.temporal.api.enums.v1.EventType;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A stage that takes long: a real process, waited for in the middle of it.
@Tag("contract")
@Timeout(120)
final class CancelIT {
  private static final NodeCall STAGE = new NodeCall("graph-a", "op-1", "STAGE", 1);

  /// Waits for a process where a build has waited for its child.
  private static final class Slow implements Failpoints {
    private volatile long pid;

    @Override
    public void at(Failpoint point, String family) {
      if (point == Failpoint.STAGE_BUILT) {
        waited();
      }
    }

    private void waited() {
      try {
        Process process = new ProcessBuilder("sleep", "600").start();
        pid = process.pid();
        try {
          process.waitFor();
        } catch (InterruptedException e) {
          process.destroyForcibly();
          Thread.currentThread().interrupt();
          throw new IllegalStateException("the build was interrupted", e);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    boolean runs() {
      return pid != 0 && Processes.alive(pid);
    }
  }

  private final Site site = new Site(TestTemporal.target()).calling(Caller.Calling.class);
  private final Slow slow = new Slow();
  private Volume volume;
  private Core core;
  private NodePolling polling;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    volume = new Volume(folder);
    core = Cores.on(volume, slow);
    polling = site.polling(new NodeActivitiesImpl(core));
    polling.start();
    core.create(STAGE);
    DurableFiles.createFolder(volume.staging("op-1"));
    Documents.write(
        volume.staging("op-1").resolve("blueprint.json"),
        new Blueprint(List.of(MemberPlan.build("main", List.of(), List.of(), List.of()))));
  }

  @AfterEach
  void stop() {
    polling.close();
    site.close();
    core.close();
  }

  @Test
  void a_cancelled_stage_ends_its_process_and_is_cancelled() throws IOException {
    WorkflowStub run = stage();
    Site.await("the build runs", slow::runs);

    run.cancel();

    assertThatThrownBy(() -> run.getResult(String.class))
        .isInstanceOf(WorkflowFailedException.class);
    assertThat(site.outcomes(run)).containsExactly(EventType.EVENT_TYPE_ACTIVITY_TASK_CANCELED);
    Site.await("its process is gone", () -> !slow.runs());
    Site.await("no thread is left", () -> Site.heartbeats().isEmpty());
    assertThat(core.discard(STAGE)).isNotNull();
  }

  @Test
  void a_node_that_stops_ends_what_is_not_done_within_its_grace() throws IOException {
    WorkflowStub run = stage();
    Site.await("the build runs", slow::runs);
    long before = System.nanoTime();

    polling.close();

    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
    assertThat(slow.runs()).isFalse();
    assertThat(Site.heartbeats()).isEmpty();
    // It is for the next start of the node to take up.
    assertThat(site.pending(run)).hasSize(1);
    run.terminate("the test is over");
  }

  private WorkflowStub stage() throws IOException {
    Path blueprint = volume.staging("op-1").resolve("blueprint.json");
    return site.begin("Caller", site.instance, "stage", STAGE, Sha256.of(blueprint));
  }
}
