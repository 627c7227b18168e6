package drydock.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.harbour.Cargo;
import drydock.node.harbour.Harbour;
import drydock.node.volume.Sha256;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Graphs over HTTP, from the first file to the last answer.
@Tag("contract")
final class HttpIT {
  private static final String NAMES = "MATCH (s:Ship) RETURN s.name ORDER BY s.id";

  @TempDir Path folder;

  /// Where files are made that are sent to the node then.
  @TempDir Path elsewhere;

  private TestNode node;

  @BeforeEach
  void open() throws Exception {
    node = new TestNode(folder);
    node.create("acme");
  }

  @AfterEach
  void close() throws IOException {
    node.close();
  }

  @Test
  void a_graph_is_built_asked_changed_and_put_back() throws Exception {
    build("op-1", 1, 0, "anna");
    assertThat(ask(NAMES).body()).contains("\"generation\":1", "[[\"anna\"],[\"barge\"]]");

    build("op-2", 2, 1, "bella");
    assertThat(ask(NAMES).body()).contains("\"generation\":2", "bella");

    String back = "/databases/acme/promote-previous";
    assertThat(by("op-3", 3, back).send("{\"expected\":2}").body()).contains("\"already\":false");
    assertThat(by("op-3", 3, back).send("{\"expected\":2}").body()).contains("\"already\":true");
    assertThat(ask(NAMES).body()).contains("\"generation\":3", "anna");
    assertThat(node.call("GET", "/metrics").send().body())
        .contains("drydock_node_publishes_total 3.0", "drydock_node_generations_open 1.0");
  }

  @Test
  void a_late_call_of_a_superseded_operation_moves_nothing() throws Exception {
    build("op-1", 1, 0, "anna");
    stage("op-2", 2, 1, "bella");
    assertThat(by("op-3", 3, "/databases/acme/fence").send().statusCode()).isEqualTo(200);
    List<String> before = Harbour.listing(folder);

    for (String call : List.of("swap", "promote-previous")) {
      HttpResponse<String> late = by("op-2", 2, "/databases/acme/" + call).send("{\"expected\":1}");
      assertThat(late.statusCode()).isEqualTo(409);
      assertThat(late.body()).contains("\"FENCE\"", "acme has seen 4 of operation op-3");
    }
    for (String call : List.of("discard", "drain", "unfence")) {
      assertThat(by("op-2", 2, "/databases/acme/" + call).send().statusCode()).isEqualTo(409);
    }
    assertThat(Harbour.listing(folder)).isEqualTo(before);
    assertThat(ask(NAMES).body()).contains("\"generation\":1", "anna");
  }

  @Test
  void a_query_that_is_not_answered_says_why() throws Exception {
    build("op-1", 1, 0, "anna");
    refused("MATCH (s:Ship RETURN s", 400, "QUERY_SYNTAX", "Parser exception");
    refused("MATCH (s:Tug) RETURN s", 400, "QUERY_SYNTAX", "Table Tug does not exist");
    refused("CREATE (:Ship {id: 'c'})", 403, "QUERY_WRITES", "POST /ingest/{family}/{member}");
    refused("COPY Ship FROM 'x.csv'", 403, "QUERY_WRITES", "POST /ingest/{family}/{member}");
    refused("UNWIND range(1,500) AS i RETURN i", 413, "QUERY_TOO_LARGE", "at most 100");
    refused("RETURN repeat('x', 200000)", 413, "QUERY_TOO_LARGE", "more than 100000 bytes");
    String endless =
        "UNWIND range(1,100000) AS a UNWIND range(1,100000) AS b UNWIND range(1,100000) AS c"
            + " RETURN sum(a * b + c)";
    refused(endless, 408, "QUERY_TOO_LONG", "5000");
    assertThat(ask(NAMES).statusCode()).isEqualTo(200);
  }

  private void refused(String query, int status, String code, String says) throws Exception {
    HttpResponse<String> refused = ask(query);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
    assertThat(refused.body()).contains(code, says);
  }

  @Test
  void an_ingest_is_taken_once_and_for_known_tables_only() throws Exception {
    build("op-1", 1, 0, "anna");
    String rows = "[{\"id\":\"c\",\"name\":\"clara\",\"tons\":3}]";
    assertThat(ingest("Ship", "i-1", rows).body()).contains("\"already\":false");
    assertThat(ingest("Ship", "i-1", rows).body()).contains("\"already\":true");
    HttpResponse<String> unknown = ingest("Tug", "i-2", rows);
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("table is Tug; expected one of Ship, Tows of member main");
  }

  @Test
  void damage_closes_one_family_and_is_told() throws Exception {
    build("op-1", 1, 0, "anna");
    node.create("whole");
    node.close();
    Path file = folder.resolve("families/acme/generations/1/main.kuzu");
    Harbour.flip(file);
    node = new TestNode(folder);

    HttpResponse<String> refused = ask(NAMES);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains("QUARANTINED", "main.kuzu has the digest");
    assertThat(node.call("GET", "/health").send().body())
        .contains("DEGRADED", "family acme", "quarantined: ");
    assertThat(node.call("GET", "/databases/whole").send().statusCode()).isEqualTo(200);

    assertThat(by("op-2", 2, "/databases/acme/release").send().body()).contains("QUARANTINED");
    Harbour.flip(file);
    assertThat(by("op-2", 2, "/databases/acme/release").send().body()).contains("OPEN");
    assertThat(ask(NAMES).body()).contains("anna");
  }

  @Test
  void who_moved_names_where_to_until_it_is_taken_back() throws Exception {
    build("op-1", 1, 0, "anna");
    String to = "{\"to\":\"http://node-2:8001\"}";
    HttpResponse<String> early = by("op-1", 1, "/databases/acme/moved").send(to);
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("gate is OPEN; expected CLOSED");
    assertThat(by("op-1", 1, "/databases/acme/drain").send().statusCode()).isEqualTo(200);
    assertThat(by("op-1", 1, "/databases/acme/moved").send(to).statusCode()).isEqualTo(200);

    HttpResponse<String> moved = ask(NAMES);
    assertThat(moved.statusCode()).isEqualTo(421);
    assertThat(moved.headers().firstValue("Drydock-Moved-To")).hasValue("http://node-2:8001");
    assertThat(by("op-1", 1, "/databases/acme/undrain").send().statusCode()).isEqualTo(200);
    assertThat(ask(NAMES).body()).contains("anna");
  }

  private HttpResponse<String> ask(String query) throws Exception {
    return node.call("POST", "/databases/acme/query").send("{\"query\":\"" + query + "\"}");
  }

  private HttpResponse<String> ingest(String table, String id, String rows) throws Exception {
    return node.call("POST", "/ingest/acme/main?table=" + table + "&id=" + id)
        .header("Content-Type", "application/json")
        .send(rows);
  }

  private TestNode.Call by(String operation, long fence, String path) {
    return node.call("POST", path).token(token(operation, fence));
  }

  /// The family was made under fence 1.
  private static String token(String operation, long fence) {
    return TestNode.token("acme", operation, fence + 1);
  }

  private void build(String operation, long fence, long expected, String word) throws Exception {
    stage(operation, fence, expected, word);
    HttpResponse<String> swapped =
        by(operation, fence, "/databases/acme/swap").send("{\"expected\":" + expected + "}");
    assertThat(swapped.statusCode()).as(swapped.body()).isEqualTo(200);
  }

  private void stage(String operation, long fence, long expected, String word) throws Exception {
    Cargo cargo = new Cargo(elsewhere, operation);
    String digest = cargo.blueprint(List.of(cargo.ships("main", word)));
    for (Path file : files(elsewhere.resolve("staging").resolve(operation))) {
      HttpResponse<String> put =
          node.call("PUT", "/staging/" + operation + "/" + file.getFileName())
              .token(token(operation, fence))
              .header("Drydock-Sha256", Sha256.of(file))
              .send(BodyPublishers.ofFile(file));
      assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    }
    HttpResponse<String> staged =
        by(operation, fence, "/databases/acme/stage")
            .send(
                "{\"expected\":%d,\"blueprint\":\"%s\",\"sha256\":\"%s\"}"
                    .formatted(expected, Cargo.BLUEPRINT, digest));
    assertThat(staged.statusCode()).as(staged.body()).isEqualTo(200);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.toList();
    }
  }
}
