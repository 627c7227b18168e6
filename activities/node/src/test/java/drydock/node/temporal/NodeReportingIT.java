package drydock.node.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.intent.Audit;
import drydock.node.intent.Quarantine;
import drydock.node.volume.Documents;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Volume;
import drydock.operations.nodereport.NodeReportAnswer;
import drydock.operations.nodereport.NodeReportRequest;
import drydock.operations.nodereport.NodeReportWorkflow;
import drydock.operations.nodereport.RecoveryAudit;
import drydock.testkit.TestTemporal;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
@Timeout(120)
final class NodeReportingIT {
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

  /// Takes reports in the ledger's place: of the recoveries in one, the first.
  private static final class Taker implements NodeReportWorkflow {
    private final List<NodeReportRequest> taken;

    Taker(List<NodeReportRequest> taken) {
      this.taken = taken;
    }

    @Override
    public NodeReportAnswer report(NodeReportRequest request) {
      taken.add(request);
      List<String> ids = request.recoveries().stream().map(RecoveryAudit::id).limit(1).toList();
      return new NodeReportAnswer(ids, 7);
    }
  }

  private final Site site = new Site(TestTemporal.target());
  private final List<NodeReportRequest> taken = new CopyOnWriteArrayList<>();
  private Volume volume;
  private @Nullable NodeReporting reporting;

  @BeforeEach
  void prepare(@TempDir Path folder) throws IOException {
    volume = new Volume(folder);
    DurableFiles.createFolder(volume.audits());
    audit("a", "it was half done");
    audit("b", "x".repeat(2_000));
  }

  @AfterEach
  void stop() {
    long before = System.nanoTime();
    Objects.requireNonNull(reporting).close();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    site.close();
  }

  @Test
  void a_report_says_how_the_node_stands_and_only_what_was_acknowledged_is_forgotten()
      throws IOException {
    taking();
    report(NEVER);

    Site.await("the first report", () -> waiting().size() == 1);
    NodeReportRequest first = taken.getFirst();
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.address()).isEqualTo("http://10.0.0.7:8080");
    assertThat(first.startedAt()).isEqualTo("2026-01-31T12:00:00Z");
    assertThat(first.highestFence()).isEqualTo(41);
    assertThat(first.recoveries()).hasSize(2);
    assertThat(first.recoveries().getFirst().kind()).isEqualTo(RecoveryAudit.Kind.ROLLED_FORWARD);
    assertThat(first.recoveries().getLast().reason()).hasSize(500).endsWith("...");
    assertThat(first.quarantined()).hasSize(1);
    assertThat(waiting()).singleElement().extracting(Audit::id).isEqualTo("b".repeat(64));

    Objects.requireNonNull(reporting).soon();

    Site.await("the second report", () -> waiting().isEmpty());
    assertThat(taken).hasSize(2);
    assertThat(taken.getLast().number()).isEqualTo(2);
    assertThat(taken.getLast().recoveries()).hasSize(1);
  }

  @Test
  void it_reports_again_and_again() {
    taking();
    report(Duration.ofMillis(200));

    Site.await("three of them", () -> taken.size() >= 3);
    assertThat(taken).extracting(NodeReportRequest::number).startsWith(1L, 2L, 3L);
  }

  @Test
  void nothing_is_forgotten_while_nobody_takes_a_report() {
    WorkflowStub earlier =
        site.connection
            .client()
            .newUntypedWorkflowStub(
                "SomethingElse",
                WorkflowOptions.newBuilder()
                    .setWorkflowId("node-report-" + site.instance)
                    .setTaskQueue("nobody-" + site.instance)
                    .build());
    earlier.start();
    taking();
    Looks looks = new Looks();
    NodeReporting fresh =
        new NodeReporting(
            site.connection.client(),
            site.queue(),
            site.instance,
            volume,
            looks::standing,
            Duration.ofMillis(200));
    reporting = fresh;
    fresh.start();
    Site.await("a second try", () -> looks.count.get() > 2);
    assertThat(taken).isEmpty();
    assertThat(waiting()).hasSize(2);

    earlier.terminate("the test goes on");

    Site.await("both taken", () -> waiting().isEmpty());
  }

  private final class Looks {
    private final AtomicInteger count = new AtomicInteger();

    private Standing standing() {
      count.incrementAndGet();
      return NodeReportingIT.this.standing();
    }
  }

  private void taking() {
    site.callers
        .newWorker(site.queue())
        .registerWorkflowImplementationFactory(NodeReportWorkflow.class, () -> new Taker(taken));
    site.callers.start();
  }

  private void report(Duration every) {
    NodeReporting fresh =
        new NodeReporting(
            site.connection.client(), site.queue(), site.instance, volume, this::standing, every);
    reporting = fresh;
    fresh.start();
  }

  private Standing standing() {
    return new Standing(
        "http://10.0.0.7:8080",
        "0.1.0",
        START,
        false,
        41,
        waiting(),
        List.of(new Quarantine("graph-q", "its digest is another", START.toString())));
  }

  private List<Audit> waiting() {
    try {
      return Audit.waiting(volume, 50);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void audit(String digit, String reason) throws IOException {
    String id = digit.repeat(64);
    Documents.write(
        volume.audits().resolve(id + ".json"),
        new Audit(
            1,
            id,
            "graph-a",
            "op-1",
            "PUBLISH",
            41,
            Audit.Kind.ROLLED_FORWARD,
            1,
            2,
            START.toString(),
            reason));
  }
}
