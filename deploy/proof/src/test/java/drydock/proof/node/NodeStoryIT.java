package drydock.proof.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.engines.process.Processes;
import drydock.ledger.Ledger;
import drydock.operations.blueprint.Blueprint;
import drydock.operations.blueprint.Column;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.NodeTable;
import drydock.operations.blueprint.Source;
import drydock.operations.node.NodeCall;
import drydock.process.temporal.TemporalConnection;
import drydock.proof.frame.Books;
import drydock.proof.frame.House;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestTemporal;
import drydock.worker.temporal.TaskQueueWorkers;
import io.temporal.client.WorkflowOptions;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// One graph of one node, changed by workflows and over HTTP in turn, with a ledger that hears of
/// it.
@Tag("contract")
@Timeout(180)
final class NodeStoryIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String QUERY = "MATCH (p:Person) RETURN p.name ORDER BY p.id";
  private static final NodeTable PERSON =
      new NodeTable(
          "Person", "id", List.of(new Column("id", "INT64"), new Column("name", "STRING")));

  private final String queue = "node-story-" + UUID.randomUUID();
  private final String instance = "n-" + UUID.randomUUID();
  private final TestDatabase database = House.database();
  private final Books books = new Books(database);
  private final Ledger ledger = House.ledger(database);
  private final TemporalConnection temporal =
      TemporalConnection.of(House.temporal(TestTemporal.target()));
  private final TaskQueueWorkers workers = House.workers(temporal.client(), queue, ledger);
  private final WorkerFactory doers = WorkerFactory.newInstance(temporal.client());
  private Site site;
  private NodeJvm node;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    doers.newWorker("doers-" + queue).registerWorkflowImplementationTypes(Deed.Doing.class);
    doers.start();
    site = Site.make(folder);
    node = started();
  }

  @AfterEach
  void stop() {
    node.kill();
    doers.shutdownNow();
    workers.close();
    temporal.close();
    ledger.close();
  }

  @Test
  void a_graph_lives_through_both_doors() throws Exception {
    upload("op-1", 1001, "Anna");
    assertThat(by("op-1", 1001, "POST", "", "{\"family\":\"acme\"}").ok()).isTrue();
    assertThat(deed("stage", "op-1", 1001, 0)).isEqualTo("staged by op-1");
    assertThat(deed("publish", "op-1", 1001, 0)).isEqualTo("generation 1");
    assertThat(names()).isEqualTo("Anna");
    assertThat(deed("verify", "op-1", 1001, 0)).isEqualTo("rows 1");

    upload("op-2", 1002, "Bert");
    assertThat(by("op-2", 1002, "POST", "/acme/stage", stage(1, "Bert")).ok()).isTrue();
    assertThat(deed("publish", "op-2", 1002, 1)).isEqualTo("generation 2");
    assertThat(deed("publish", "op-2", 1002, 1)).as("asked again").isEqualTo("generation 2");
    assertThat(names()).isEqualTo("Bert");
    assertThat(deed("publish", "op-1", 1001, 2))
        .startsWith("NotTheDriver: fence is 1001 of operation op-1; acme has seen 1002");
    assertThat(by("op-1", 1001, "POST", "/acme/swap", "{\"expected\":2}").code())
        .isEqualTo("FENCE");
    assertThat(deed("back", "op-3", 1003, 2)).isEqualTo("generation 3");
    assertThat(names()).isEqualTo("Anna");

    stopsWriters();
    letsNobodyIn();
    survives();
  }

  private void stopsWriters() throws IOException {
    assertThat(ingest("i-1").ok()).isTrue();
    assertThat(deed("fence", "op-4", 1004, 0)).isEqualTo("fenced by 1004");
    Reply refused = ingest("i-2");
    assertThat(refused.status()).isEqualTo(423);
    assertThat(refused.said()).contains("closed for ingest by operation op-4");
    assertThat(names()).as("readers notice nothing").isEqualTo("Anna");
    assertThat(deed("unfence", "op-4", 1004, 0)).isEqualTo("open again by 1004");
    assertThat(ingest("i-2").ok()).isTrue();
  }

  private void letsNobodyIn() throws IOException {
    assertThat(deed("drain", "op-5", 1005, 0)).isEqualTo("closed at generation 3");
    assertThat(ask().code()).isEqualTo("CLOSED");
    assertThat(by("op-5", 1005, "POST", "/acme/undrain", "").ok()).isTrue();
    assertThat(names()).isEqualTo("Anna");
  }

  /// The ledger knows where the node is, and draws no fence that it has seen.
  private void survives() throws IOException {
    heard();
    long highest = Long.parseLong(books.one("SELECT nextval('drydock.fence')"));
    assertThat(highest).isGreaterThan(1005);
    node.kill();
    node = started();
    assertThat(names()).isEqualTo("Anna");
    assertThat(ingest("i-2").body().path("already").asBoolean()).isTrue();
    assertThat(deed("fence", "op-4", 1004, 0)).startsWith("NotTheDriver");
    heard();
    assertThat(node.door().get("/health").body().path("status").asText()).isEqualTo("UP");
  }

  private void heard() {
    String address = node.door().address().toString();
    assertThat(
            Processes.await(
                () ->
                    books
                        .all("SELECT address || ' ' || highest_fence FROM drydock.instance")
                        .equals(List.of(address + " 1005")),
                SOON))
        .as("the ledger has heard of %s: %s", address, books.all("SELECT * FROM drydock.instance"))
        .isTrue();
  }

  private NodeJvm started() throws IOException {
    return NodeJvm.start(
        site,
        TestTemporal.target(),
        Duration.ofSeconds(60),
        List.of(
            "--drydock.node.instance-id=" + instance,
            "--drydock.node.report-queue=" + queue,
            "--drydock.node.report-every=1s"));
  }

  private String deed(String what, String operation, long fence, long expected) {
    Deed deed =
        temporal
            .client()
            .newWorkflowStub(
                Deed.class,
                WorkflowOptions.newBuilder()
                    .setTaskQueue("doers-" + queue)
                    .setWorkflowId(what + "-" + UUID.randomUUID())
                    .build());
    NodeCall call = new NodeCall("acme", operation, "STORY", fence);
    return deed.done(instance, what, call, expected, Door.sha256(blueprint("Anna")));
  }

  private Reply by(String operation, long fence, String method, String path, String body)
      throws IOException {
    String token = node.door().token("acme", operation, "STORY", fence);
    return node.door().change(method, "/databases" + path, token, body);
  }

  private void upload(String operation, long fence, String name) throws IOException {
    String token = node.door().token("acme", operation, "STORY", fence);
    put(operation, token, "people.csv", people(name));
    put(operation, token, "blueprint.json", blueprint(name));
  }

  private void put(String operation, String token, String file, byte[] content) throws IOException {
    Reply reply = node.door().put("/staging/" + operation + "/" + file, token, content);
    assertThat(reply.ok()).as(reply.said()).isTrue();
  }

  private static String stage(long expected, String name) {
    return "{\"expected\":%d,\"blueprint\":\"blueprint.json\",\"sha256\":\"%s\"}"
        .formatted(expected, Door.sha256(blueprint(name)));
  }

  private static byte[] people(String name) {
    return ("id,name\n1," + name + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] blueprint(String name) {
    Source source =
        new Source("Person", "people.csv", Source.Format.CSV, Door.sha256(people(name)), null, 1L);
    MemberPlan main = MemberPlan.build("main", List.of(PERSON), List.of(), List.of(source));
    try {
      return new ObjectMapper().writeValueAsBytes(new Blueprint(List.of(main)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply ask() throws IOException {
    return node.door().post("/databases/acme/query", "{\"query\":\"" + QUERY + "\"}");
  }

  private String names() throws IOException {
    Reply reply = ask();
    assertThat(reply.ok()).as(reply.said()).isTrue();
    return reply.body().path("rows").path(0).path(0).asText();
  }

  private Reply ingest(String id) throws IOException {
    return node.door()
        .post("/ingest/acme/main?table=Person&id=" + id, "[{\"id\":7,\"name\":\"Gina\"}]");
  }
}
