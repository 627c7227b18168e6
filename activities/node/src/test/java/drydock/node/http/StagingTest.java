package drydock.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.volume.Sha256;
import java.io.IOException;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StagingTest {
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
  void a_file_is_there_whole_when_it_is_answered() throws Exception {
    HttpResponse<String> reply = put("a.csv", "1,2\n", sha256("1,2\n"));
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    assertThat(reply.body()).contains("\"bytes\":4", "\"already\":false");
    assertThat(Files.readString(folder.resolve("staging/op/a.csv"))).isEqualTo("1,2\n");
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void the_same_again_is_there_already_and_another_content_is_refused() throws Exception {
    put("a.csv", "1,2\n", sha256("1,2\n"));
    Map<String, String> before = node.listing();
    assertThat(put("a.csv", "1,2\n", sha256("1,2\n")).body()).contains("\"already\":true");
    HttpResponse<String> lied = put("a.csv", "9,9\n", sha256("1,2\n"));
    assertThat(lied.statusCode()).isEqualTo(400);
    HttpResponse<String> other = put("a.csv", "9,9\n", sha256("9,9\n"));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("CONFLICT", sha256("1,2\n"));
    assertThat(node.listing()).isEqualTo(before);
  }

  @Test
  void what_cannot_be_taken_leaves_nothing() throws Exception {
    Map<String, String> before = node.listing();
    assertThat(put("a.csv", "1,2\n", sha256("other")).statusCode()).isEqualTo(400);
    assertThat(put("a.csv", "1,2\n", "abc").body()).contains("Drydock-Sha256 is \\\"abc\\\"");
    String large = "x".repeat(5001);
    assertThat(put("a.csv", large, sha256(large)).statusCode()).isEqualTo(413);
    assertThat(put("a b", "1", sha256("1")).statusCode()).isEqualTo(400);
    assertThat(node.by("PUT", "/staging/op/a.csv", "acme").send("1").body())
        .contains("Drydock-Sha256 is missing");
    assertThat(node.listing()).isEqualTo(before);
  }

  @Test
  void a_body_of_unknown_length_is_cut_off_where_it_is_too_large() throws Exception {
    byte[] large = "x".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> reply =
        node.by("PUT", "/staging/op/a.csv", "acme")
            .header("Drydock-Sha256", sha256("x".repeat(20_000)))
            .send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
    assertThat(reply.statusCode()).isEqualTo(413);
    assertThat(folder.resolve("staging/op/a.csv")).doesNotExist();
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void what_an_operation_staged_goes_when_it_discards() throws Exception {
    put("a.csv", "1,2\n", sha256("1,2\n"));
    HttpResponse<String> gone = node.by("POST", "/databases/acme/discard", "acme").send();
    assertThat(gone.body()).contains("a.csv");
    assertThat(folder.resolve("staging/op")).doesNotExist();
  }

  @Test
  void a_read_only_node_stages_nothing(@TempDir Path other) throws Exception {
    try (TestNode readOnly = new TestNode(other, TestNode.DOOR, true)) {
      Map<String, String> before = readOnly.listing();
      HttpResponse<String> reply =
          readOnly
              .by("PUT", "/staging/op/a.csv", "acme")
              .header("Drydock-Sha256", sha256("1"))
              .send("1");
      assertThat(reply.statusCode()).isEqualTo(403);
      assertThat(readOnly.listing()).isEqualTo(before);
    }
  }

  @Test
  void a_stage_that_finds_no_blueprint_says_so_and_builds_nothing() throws Exception {
    HttpResponse<String> reply =
        node.by("POST", "/databases/acme/stage", "acme")
            .send("{\"expected\":0,\"blueprint\":\"b.json\",\"sha256\":\"" + sha256("x") + "\"}");
    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(reply.body()).contains("b.json is not staged");
    assertThat(node.call("GET", "/metrics").send().body())
        .contains("drydock_node_builds_failed_total 1.0", "drydock_node_builds_running 0.0");
  }

  @Test
  void a_swap_without_anything_staged_is_404() throws Exception {
    HttpResponse<String> reply =
        node.by("POST", "/databases/acme/swap", "acme").send("{\"expected\":0}");
    assertThat(reply.statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> put(String file, String content, String sha256) throws Exception {
    return node.by("PUT", "/staging/op/" + file.replace(" ", "%20"), "acme")
        .header("Drydock-Sha256", sha256)
        .send(content);
  }

  static String sha256(String text) {
    return Sha256.of(text);
  }
}
