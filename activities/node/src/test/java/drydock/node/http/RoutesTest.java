package drydock.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.http.route.Access;
import drydock.node.http.route.Route;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RoutesTest {
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
  void every_route_but_health_needs_the_bearer_token() throws Exception {
    Map<String, String> before = node.listing();
    for (Route route : Routes.of(node.behind)) {
      for (String wrong : List.of("", "Bearer ", "Bearer " + "0".repeat(64), "Basic abc")) {
        HttpResponse<String> reply =
            node.bare(route.method(), path(route))
                .header("Authorization", wrong)
                .token(TestNode.token("acme", "op", 1))
                .send();
        boolean open = route.path().equals("/health");
        assertThat(reply.statusCode()).as(route.toString()).isEqualTo(open ? 200 : 401);
        assertThat(reply.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(!open);
      }
    }
    assertThat(node.listing()).isEqualTo(before);
  }

  @Test
  void every_changing_route_needs_the_swap_token() throws Exception {
    Map<String, String> before = node.listing();
    List<Route> changing = routes(Access.CHANGES);
    assertThat(changing).hasSize(16);
    for (Route route : changing) {
      HttpResponse<String> reply = node.call(route.method(), path(route)).send();
      assertThat(reply.statusCode()).as(route.toString()).isEqualTo(409);
      assertThat(reply.body()).contains("TOKEN_MISSING");
    }
    assertThat(node.listing()).isEqualTo(before);
  }

  @Test
  void whatever_is_not_a_query_and_not_read_changes_or_appends() {
    for (Route route : Routes.of(node.behind)) {
      boolean reads = route.method().equals("GET") || route.path().endsWith("/query");
      assertThat(route.access())
          .as(route.toString())
          .isIn(
              reads
                  ? List.of(Access.OPEN, Access.BEARER)
                  : List.of(Access.CHANGES, Access.APPENDS));
    }
    assertThat(routes(Access.OPEN)).singleElement().returns("/health", Route::path);
    assertThat(routes(Access.APPENDS))
        .singleElement()
        .returns("/ingest/{family}/{member}", Route::path);
  }

  @Test
  void an_unknown_path_is_404_and_a_wrong_method_405() throws Exception {
    for (String path : List.of("/", "/healthy", "/health/", "/databases/a/b/c", "/databases/a/")) {
      HttpResponse<String> reply = node.call("GET", path).send();
      assertThat(reply.statusCode()).as(path).isEqualTo(404);
      assertThat(reply.body()).contains("NO_ROUTE");
    }
    HttpResponse<String> reply = node.call("PUT", "/databases/acme").send();
    assertThat(reply.statusCode()).isEqualTo(405);
    assertThat(reply.headers().firstValue("Allow")).hasValue("GET, DELETE");
  }

  @Test
  void an_encoded_path_reaches_no_file() throws Exception {
    Map<String, String> before = node.listing();
    for (String file : List.of("%2e%2e%2fx", "..", "%2e%2e", "a%00b", ".hidden")) {
      HttpResponse<String> reply =
          node.by("PUT", "/staging/op/" + file, "acme")
              .header("Drydock-Sha256", "0".repeat(64))
              .send("x");
      assertThat(reply.statusCode()).as(file).isIn(400, 404, 405);
    }
    assertThat(node.call("GET", "/databases/%2e%2e").send().statusCode()).isEqualTo(400);
    assertThat(node.listing()).isEqualTo(before);
  }

  private List<Route> routes(Access access) {
    return Routes.of(node.behind).stream().filter(it -> it.access() == access).toList();
  }

  private static String path(Route route) {
    return route
        .path()
        .replace("{family}", "acme")
        .replace("{member}", "main")
        .replace("{operation}", "op")
        .replace("{file}", "a.csv");
  }
}
