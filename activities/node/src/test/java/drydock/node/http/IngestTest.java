package drydock.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IngestTest {
  private static final String ROWS = "[{\"id\":1,\"weight\":0.10},{\"id\":2,\"weight\":null}]";

  @TempDir Path folder;
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
  void rows_are_taken_once_per_id() throws Exception {
    HttpResponse<String> first = rows("in-1", ROWS);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(first.body()).contains("\"id\":\"in-1\"", "\"already\":false");
    assertThat(rows("in-1", ROWS).body()).contains("\"already\":true");
    HttpResponse<String> other = rows("in-1", "[{\"id\":3}]");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(node.listing().toString()).contains("\"weight\":0.10");
    assertThat(node.call("GET", "/metrics").send().body())
        .contains("drydock_node_ingests_total 1.0", "drydock_node_ingest_bytes_total");
  }

  @Test
  void files_are_taken_with_their_digest() throws Exception {
    for (String type : List.of("text/csv; charset=utf-8", "application/vnd.apache.parquet")) {
      String id = type.startsWith("text") ? "csv" : "parquet";
      HttpResponse<String> reply = file(id, type, StagingTest.sha256("1,x\n"), "1,x\n");
      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    }
    assertThat(node.listing().values()).contains("1,x\n");
  }

  @Test
  void what_cannot_be_meant_is_refused_and_nothing_is_kept() throws Exception {
    rows("in-0", ROWS);
    Map<String, String> before = node.listing();
    for (String body :
        List.of(
            "",
            "{}",
            "[",
            "null",
            "[null]",
            "[1]",
            "[{\"a\":1,\"a\":2}]",
            "[{\"a\":1}] 2",
            "[{}]",
            "[{\"a\":{\"b\":1}}]")) {
      HttpResponse<String> reply = rows("in-1", body);
      assertThat(reply.statusCode()).as(body + reply.body()).isEqualTo(400);
    }
    assertThat(rows("in-1", "[{\"a\":\"" + "x".repeat(1000) + "\"}]").statusCode()).isEqualTo(413);
    assertThat(file("in-1", "text/csv", StagingTest.sha256("1"), "2").statusCode()).isEqualTo(400);
    assertThat(file("in-1", "text/plain", StagingTest.sha256("1"), "1").statusCode())
        .isEqualTo(415);
    assertThat(node.listing()).isEqualTo(before);
  }

  @Test
  void a_member_or_family_that_is_not_there_is_404() throws Exception {
    assertThat(post("/ingest/acme/sub?table=T&id=1", ROWS).statusCode()).isEqualTo(404);
    assertThat(post("/ingest/nobody/main?table=T&id=1", ROWS).statusCode()).isEqualTo(404);
    assertThat(post("/ingest/acme/main?table=T", ROWS).body()).contains("id is missing");
  }

  @Test
  void a_fenced_family_takes_nothing_and_says_when_to_come_again() throws Exception {
    node.by("POST", "/databases/acme/fence", "acme").send();
    HttpResponse<String> reply = rows("in-1", ROWS);
    assertThat(reply.statusCode()).isEqualTo(423);
    assertThat(reply.body()).contains("FENCED");
    assertThat(reply.headers().firstValue("Retry-After")).hasValue("5");
    node.by("POST", "/databases/acme/unfence", "acme").send();
    assertThat(rows("in-1", ROWS).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> rows(String id, String body) throws Exception {
    return post("/ingest/acme/main?table=Thing&id=" + id, body);
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return node.call("POST", path).header("Content-Type", "application/json").send(body);
  }

  private HttpResponse<String> file(String id, String type, String sha256, String body)
      throws Exception {
    TestNode.Call call =
        node.call("POST", "/ingest/acme/main?table=Thing&id=" + id)
            .header("Content-Type", type)
            .header("Drydock-Sha256", sha256);
    return (type.startsWith("text/") ? call.header("Drydock-Null-Marker", "NULL") : call)
        .send(body);
  }
}
