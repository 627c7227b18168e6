package drydock.node.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engines.process.Ports;
import drydock.engines.temporal.TemporalCli;
import drydock.engines.temporal.TemporalDevServer;
import drydock.engines.temporal.TemporalDevServerSpec;
import drydock.node.failpoint.Failpoints;
import drydock.node.volume.Volume;
import drydock.operations.node.NodeCall;
import drydock.process.temporal.TemporalConnection;
import drydock.testkit.TestTemporal;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.client.WorkflowStub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A node whose Temporal is not always there.
@Tag("contract")
@Timeout(180)
final class NodePollingIT {
  private static final NodeCall CALL = new NodeCall("graph-a", "op-1", "CHANGE", 1);

  @TempDir private Path folder;

  @Test
  void a_server_that_comes_goes_and_comes_back_is_told_and_work_goes_on() {
    int port = Ports.free();
    Told told;
    try (Site site = new Site("127.0.0.1:" + port);
        NodePolling polling = polling(site)) {
      told = site.told;
      polling.start();
      Site.await("told that it is away", () -> isAway(told));

      try (TemporalDevServer _ = server(port)) {
        Site.await("told that it is there", () -> told.of("temporal").isEmpty());
        site.calling(Caller.Calling.class);
        assertThat(site.call("create", CALL)).isEqualTo("OPEN");
      }
      Site.await("told that it went", () -> isAway(told));
      String first = told.of("temporal");

      try (TemporalDevServer _ = server(port)) {
        WorkflowStub run = site.begin("fence", CALL);
        assertThat(run.getResult(String.class)).isEqualTo("fenced by 1");
        Site.await("told that it is back", () -> told.of("temporal").isEmpty());
      }
      assertThat(first).contains("127.0.0.1:" + port, "namespace default");
    }
  }

  @Test
  void a_stop_does_not_wait_for_a_server_that_is_away() {
    try (Site site = new Site("127.0.0.1:" + Ports.free())) {
      NodePolling polling = polling(site);
      polling.start();
      Site.await("told that it is away", () -> isAway(site.told));
      long before = System.nanoTime();

      polling.close();

      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void a_namespace_that_is_not_there_is_told_and_waited_for() {
    String namespace = "later-" + UUID.randomUUID();
    Told told = new Told();
    try (TemporalConnection connection =
            TemporalConnection.of(Site.settings(TestTemporal.target(), namespace));
        NodePolling polling =
            new NodePolling(
                connection,
                "n-1",
                activities(),
                new NodePolling.Settings(1, Duration.ofSeconds(1)),
                told)) {
      polling.start();
      Site.await("told what to do", () -> !told.of("temporal").isEmpty());
      assertThat(told.of("temporal"))
          .contains("temporal operator namespace create -n " + namespace);

      connection
          .stubs()
          .blockingStub()
          .registerNamespace(
              RegisterNamespaceRequest.newBuilder()
                  .setNamespace(namespace)
                  .setWorkflowExecutionRetentionPeriod(
                      com.google.protobuf.util.Durations.fromDays(1))
                  .build());

      Site.await("told that it is there", () -> told.of("temporal").isEmpty());
    }
  }

  private NodePolling polling(Site site) {
    return site.polling(activities());
  }

  private NodeActivitiesImpl activities() {
    return new NodeActivitiesImpl(Cores.on(new Volume(folder.resolve("volume")), Failpoints.NONE));
  }

  /// Keeps what it knows, so that it is the same server that comes back.
  private TemporalDevServer server(int port) {
    return TemporalDevServer.start(
        new TemporalDevServerSpec(
            new TemporalCli(TestTemporal.cli()),
            port,
            null,
            folder.resolve("temporal.db"),
            folder.resolve("temporal"),
            List.of()),
        System.out::println);
  }

  private static boolean isAway(Told told) {
    return told.of("temporal").startsWith("unreachable since ");
  }
}
