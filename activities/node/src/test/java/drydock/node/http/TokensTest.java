package drydock.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.http.route.Access;
import drydock.node.http.route.Route;
import drydock.operations.token.NodeSecret;
import drydock.operations.token.SwapToken;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong with a token, nothing moves.
final class TokensTest {
  private static final NodeSecret OTHER =
      NodeSecret.of("o".repeat(32).getBytes(StandardCharsets.UTF_8));

  @TempDir Path folder;
  private TestNode node;
  private Map<String, String> before;

  @BeforeEach
  void open() throws Exception {
    node = new TestNode(folder);
    node.create("acme");
    node.create("other");
    HttpResponse<String> raised =
        node.call("POST", "/databases/acme/fence").token(TestNode.token("acme", "new", 5)).send();
    assertThat(raised.statusCode()).as(raised.body()).isEqualTo(200);
    before = node.listing();
  }

  @AfterEach
  void close() throws IOException {
    node.close();
  }

  @Test
  void a_forged_token_moves_nothing() throws Exception {
    refused(new SwapToken("acme", "new", "Step", 5, TestNode.LATER).signed(OTHER), "TOKEN_FORGED");
    String right = TestNode.token("acme", "new", 5);
    refused(right.substring(0, right.length() - 1) + "g", "TOKEN_FORGED");
    refused("v1.e30.00", "TOKEN_FORGED");
  }

  @Test
  void an_expired_token_moves_nothing() throws Exception {
    long past = Instant.now().getEpochSecond() - 2;
    refused(new SwapToken("acme", "new", "Step", 5, past).signed(TestNode.SECRET), "TOKEN_EXPIRED");
  }

  @Test
  void a_token_of_another_family_moves_nothing() throws Exception {
    for (Route route : changing()) {
      if (!route.path().startsWith("/staging/")) {
        refused(route, TestNode.token("other", "new", 5), "TOKEN_OTHER_FAMILY");
      }
    }
  }

  @Test
  void a_token_of_another_operation_stages_nothing() throws Exception {
    HttpResponse<String> reply =
        node.call("PUT", "/staging/op/a.csv")
            .token(TestNode.token("acme", "new", 5))
            .header("Drydock-Sha256", "0".repeat(64))
            .send("x");
    assertThat(reply.statusCode()).isEqualTo(409);
    assertThat(reply.body()).contains("TOKEN_OTHER_OPERATION");
    assertThat(node.listing()).isEqualTo(before);
  }

  @Test
  void nonsense_is_no_token() throws Exception {
    refused("nonsense", "TOKEN_MALFORMED");
  }

  @Test
  void a_superseded_token_moves_nothing() throws Exception {
    for (String token :
        List.of(TestNode.token("acme", "op", 1), TestNode.token("acme", "forger", 5))) {
      for (Route route : changing()) {
        if (!readsOnly(route)) {
          refused(route, token, "\"FENCE\"");
        }
      }
    }
  }

  @Test
  void a_good_token_is_let_in() throws Exception {
    HttpResponse<String> reply =
        node.call("POST", "/databases/acme/unfence").token(TestNode.token("acme", "new", 5)).send();
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).contains("\"fence\":5");
  }

  private void refused(String token, String code) throws Exception {
    for (Route route : changing()) {
      refused(route, token, code);
    }
  }

  private void refused(Route route, String token, String code) throws Exception {
    String operation = token.equals(TestNode.token("acme", "op", 1)) ? "op" : "forger";
    String path =
        route
            .path()
            .replace("{family}", "acme")
            .replace("{operation}", operation)
            .replace("{file}", "a.csv");
    HttpResponse<String> reply =
        node.call(route.method(), path)
            .token(token)
            .header("Drydock-Sha256", "0".repeat(64))
            .send(body(route));
    assertThat(reply.body()).as(route.toString()).contains(code);
    assertThat(reply.statusCode()).isEqualTo(409);
    assertThat(node.listing()).as(route.toString()).isEqualTo(before);
  }

  private static String body(Route route) {
    return switch (route.path()) {
      case "/databases" -> "{\"family\":\"acme\"}";
      case "/databases/{family}/swap", "/databases/{family}/promote-previous" -> "{\"expected\":0}";
      case "/databases/{family}/moved" -> "{\"to\":\"http://node-2:8001\"}";
      default -> "";
    };
  }

  /// They look at files and take no fence; a stage reads its blueprint before it comes to the door.
  private static boolean readsOnly(Route route) {
    return List.of("verify", "digest", "export", "stage").stream()
        .anyMatch(it -> route.path().endsWith("/" + it));
  }

  private List<Route> changing() {
    return Routes.of(node.behind).stream().filter(it -> it.access() == Access.CHANGES).toList();
  }
}
