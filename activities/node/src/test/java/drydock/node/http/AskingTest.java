package drydock.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.health.HealthStatus;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a node says of itself and its families.
final class AskingTest {
  @TempDir Path folder;
  private TestNode node;

  @BeforeEach
  void open() throws Exception {
    node = new TestNode(folder);
  }

  @AfterEach
  void close() throws IOException {
    node.close();
  }

  @Test
  void families_come_in_pages() throws Exception {
    for (String family : List.of("a", "b", "c")) {
      node.create(family);
    }
    HttpResponse<String> first = node.call("GET", "/databases?limit=2").send();
    assertThat(first.body()).contains("\"a\"", "\"b\"", "\"next\":\"b\"").doesNotContain("\"c\"");
    HttpResponse<String> last = node.call("GET", "/databases?after=b&limit=2").send();
    assertThat(last.body()).contains("\"c\"", "\"next\":null").doesNotContain("\"a\"");
  }

  @Test
  void strange_parameters_are_named() throws Exception {
    said("/databases?limit=0", "limit is \\\"0\\\"; expected 1 to 1000");
    said("/databases?limit=1&limit=2", "limit is \\\"given twice\\\"");
    said("/databases?size=1", "parameter is \\\"size\\\"; expected one of after, limit");
    said("/info?x=1", "parameter is \\\"x\\\"; expected none");
  }

  @Test
  void strange_fields_are_named() throws Exception {
    node.create("acme");
    refused(
        "/databases/acme/swap",
        "{\"expect\":0}",
        "expect is not a field; expected one of expected");
    refused("/databases/acme/swap", "{\"expected\":\"0\"}", "expected is");
    refused("/databases/acme/swap", "{\"expected\":-1}", "expected is -1");
    refused("/databases/acme/swap", "{}", "expected is missing");
    refused("/databases/acme/swap", "[]", "expected one JSON object");
    refused("/databases/acme/query", "{\"query\":\" \"}", "query is");
    refused("/databases/acme/query", "{\"parameters\":{}}", "query is missing");
    refused("/databases/acme/query", "{\"query\":\"x\",\"parameters\":[]}", "parameters is");
    refused("/databases/acme/drain", "{}", "body is \\\"2 bytes long\\\"; expected none");
  }

  @Test
  void a_family_that_has_no_generation_or_is_not_there_answers_no_query() throws Exception {
    node.create("acme");
    for (String family : List.of("acme", "nobody")) {
      HttpResponse<String> reply =
          node.call("POST", "/databases/" + family + "/query").send("{\"query\":\"RETURN 1\"}");
      assertThat(reply.statusCode()).isEqualTo(404);
      assertThat(reply.body()).contains("\"code\":\"UNKNOWN\"");
    }
    assertThat(node.call("GET", "/metrics").send().body())
        .contains("drydock_node_queries_seconds_count{outcome=\"UNKNOWN\"} 2");
  }

  @Test
  void a_drained_family_lets_nobody_in_until_it_is_undrained() throws Exception {
    node.create("acme");
    HttpResponse<String> proof = node.by("POST", "/databases/acme/drain", "acme").send();
    assertThat(proof.statusCode()).as(proof.body()).isEqualTo(200);
    HttpResponse<String> reply =
        node.call("POST", "/databases/acme/query").send("{\"query\":\"RETURN 1\"}");
    assertThat(reply.statusCode()).isEqualTo(503);
    assertThat(reply.headers().firstValue("Retry-After")).hasValue("5");
    node.by("POST", "/databases/acme/undrain", "acme").send();
    assertThat(node.call("GET", "/databases/acme").send().body()).contains("\"gate\":\"OPEN\"");
  }

  @Test
  void a_probe_is_told_little_and_a_caller_with_the_token_everything() throws Exception {
    node.behind.health().raise("temporal", HealthStatus.DEGRADED, "unreachable");
    HttpResponse<String> brief = node.bare("GET", "/health").send();
    assertThat(brief.statusCode()).isEqualTo(200);
    assertThat(brief.body()).isEqualTo("{\"status\":\"DEGRADED\"}");
    assertThat(node.call("GET", "/health").send().body()).contains("temporal", "unreachable");
  }

  @Test
  void a_node_that_does_not_serve_is_503() throws Exception {
    node.behind.health().raise("start", HealthStatus.DOWN, "recovering");
    assertThat(node.bare("GET", "/health").send().statusCode()).isEqualTo(503);
  }

  @Test
  void a_watched_condition_is_a_reason_while_it_lasts() throws Exception {
    node.behind.health().watch("disk", () -> Optional.of("nearly full"));
    assertThat(node.call("GET", "/health").send().body()).contains("DEGRADED", "nearly full");
  }

  @Test
  void info_and_metrics_tell_how_it_stands() throws Exception {
    node.create("acme");
    assertThat(node.call("GET", "/info").send().body())
        .contains("\"instance\":\"node-1\"", "\"storage\":39", "\"families\":1", "\"OPEN\":1");
    HttpResponse<String> metrics = node.call("GET", "/metrics").send();
    assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(metrics.body())
        .contains("drydock_node_families{gate=\"OPEN\"} 1.0", "drydock_node_readers_busy 0.0")
        .doesNotContain("acme");
  }

  private void said(String path, String message) throws Exception {
    HttpResponse<String> reply = node.call("GET", path).send();
    assertThat(reply.statusCode()).as(path).isEqualTo(400);
    assertThat(reply.body()).contains(message);
  }

  private void refused(String path, String body, String message) throws Exception {
    HttpResponse<String> reply = node.by("POST", path, "acme").send(body);
    assertThat(reply.body()).as(body).contains(message);
    assertThat(reply.statusCode()).isEqualTo(400);
  }
}
