package drydock.node.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.node.core.Core;
import drydock.node.failpoint.Failpoints;
import drydock.node.ingest.IngestRecord;
import drydock.node.refusal.NodeRefusal;
import drydock.node.volume.Volume;
import drydock.operations.node.NodeCall;
import drydock.testkit.TestTemporal;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.client.WorkflowStub;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
@Timeout(120)
final class NodeActivitiesIT {
  private static final String FAMILY = "graph-a";

  private final Site site = new Site(TestTemporal.target()).calling(Caller.Calling.class);
  private Volume volume;
  private Core core;
  private NodePolling polling;

  @BeforeEach
  void start(@TempDir Path folder) {
    volume = new Volume(folder);
    core = Cores.on(volume, Failpoints.NONE);
    polling = site.polling(new NodeActivitiesImpl(core));
    polling.start();
  }

  @AfterEach
  void stop() {
    polling.close();
    site.close();
    core.close();
  }

  @Test
  void a_family_comes_is_closed_and_goes() {
    assertThat(site.call("create", by("op-1", 1))).isEqualTo("OPEN");
    assertThat(site.call("info", by("op-1", 1))).isEqualTo("OPEN");
    assertThat(core.ingest(FAMILY, record("one"), null)).isNotNull();

    assertThat(site.call("fence", by("op-2", 2))).isEqualTo("fenced by 2");
    assertThatThrownBy(() -> core.ingest(FAMILY, record("two"), null))
        .isInstanceOfSatisfying(
            NodeRefusal.class, it -> assertThat(it.kind()).isEqualTo(NodeRefusal.Kind.FENCED));

    assertThat(site.call("drain", by("op-2", 2))).isEqualTo("closed by 2");
    assertThat(site.call("info", by("op-2", 2))).isEqualTo("CLOSED");
    assertThat(site.call("delete", by("op-2", 2))).isEqualTo("existed: true");
    assertThat(site.call("delete", by("op-2", 2))).isEqualTo("existed: false");
    assertThat(site.call("info", by("op-2", 2)))
        .isEqualTo("NodeRefused: UNKNOWN: graph-a: no such family here");
  }

  @Test
  void a_lower_fence_is_not_the_driver_and_touches_nothing() throws IOException {
    site.call("create", by("op-9", 9));
    Map<String, String> before = files();

    assertThat(site.call("fence", by("op-8", 8))).startsWith("NotTheDriver: ").contains("9");
    assertThat(site.call("delete", by("op-8", 8))).startsWith("NotTheDriver: ");
    // The same number does not help who did not draw it.
    assertThat(site.call("drain", by("op-8", 9))).startsWith("NotTheDriver: ");

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void what_is_refused_is_not_tried_again() {
    site.call("create", by("op-1", 1));

    WorkflowStub run = site.begin("create", by("op-2", 2));

    assertThat(run.getResult(String.class))
        .isEqualTo("NodeRefused: CONFLICT: graph-a: is there already, made by operation op-1");
  }

  @Test
  void a_drain_waits_for_who_is_still_inside_and_says_who() throws IOException {
    site.call("create", by("op-1", 1));
    WorkflowStub drain;
    try (InputStream _ = Files.newInputStream(volume.family(FAMILY).resolve("family.json"))) {
      drain = site.begin("drain", by("op-2", 2));

      Site.await("a second look", () -> attempts(drain) > 2);
      PendingActivityInfo waiting = site.pending(drain).getFirst();
      assertThat(waiting.getLastFailure().getApplicationFailureInfo().getType())
          .isEqualTo("NotYet");
      assertThat(waiting.getLastFailure().getMessage())
          .contains("graph-a: not drained: ", "family.json");
      assertThat(core.info(FAMILY).gate()).isEqualTo("DRAINING");
    }

    assertThat(drain.getResult(String.class)).isEqualTo("closed by 2");
    assertThat(Site.heartbeats()).isEmpty();
  }

  private int attempts(WorkflowStub run) {
    return site.pending(run).stream().mapToInt(PendingActivityInfo::getAttempt).findAny().orElse(0);
  }

  private Map<String, String> files() throws IOException {
    try (Stream<Path> all = Files.walk(volume.root())) {
      return all.filter(Files::isRegularFile)
          .collect(Collectors.toMap(Path::toString, NodeActivitiesIT::content));
    }
  }

  private static String content(Path file) {
    try {
      return Files.getLastModifiedTime(file) + " " + Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static IngestRecord record(String id) {
    return new IngestRecord(id, "main", "person", List.of(Map.of("name", id)), null);
  }

  private static NodeCall by(String operation, long fence) {
    return new NodeCall(FAMILY, operation, "CHANGE", fence);
  }
}
