package drydock.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.http.answer.Code;
import drydock.node.http.route.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// docs/node-http.md says what there is, and nothing else.
final class NodeHttpDocumentTest {
  private static final Path ROOT = Path.of(System.getProperty("drydock.root", "../.."));
  private static final Pattern ROUTE =
      Pattern.compile("(?m)^\\| `([A-Z]+)` \\| `([^`]+)` \\| ([^|]+) \\| ([^|]*)\\|");
  private static final Pattern CODE =
      Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| (\\d+) \\| (\\d*) ?\\|");
  private static final Pattern HEADER = Pattern.compile("Drydock-[A-Z][A-Za-z0-9-]+");

  @Test
  void every_route_is_documented_and_no_other(@TempDir Path folder) throws IOException {
    try (TestNode node = new TestNode(folder)) {
      List<String> there = Routes.of(node.behind).stream().map(NodeHttpDocumentTest::row).toList();
      List<String> documented =
          ROUTE
              .matcher(document())
              .results()
              .map(it ->
                  String.join(
                          " ", it.group(1), it.group(2), it.group(3), it.group(4).replace("`", ""))
                      .strip())
              .toList();
      assertThat(documented).containsExactlyInAnyOrderElementsOf(there);
    }
  }

  @Test
  void every_code_is_documented_with_its_status_and_no_other() throws IOException {
    List<String> there =
        Stream.of(Code.values())
            .map(it ->
                it.name() + " " + it.status() + " " + (it.retryAfter() == 0 ? "" : it.retryAfter()))
            .toList();
    List<String> documented =
        CODE.matcher(document())
            .results()
            .map(it -> it.group(1) + " " + it.group(2) + " " + it.group(3))
            .toList();
    assertThat(documented).containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void every_header_is_documented_and_no_other() throws IOException {
    assertThat(headers(Stream.of(ROOT.resolve("docs/node-http.md")))).isEqualTo(headers(sources()));
  }

  private static List<String> headers(Stream<Path> files) {
    try (files) {
      return files
          .flatMap(file -> HEADER.matcher(text(file)).results())
          .map(it -> it.group())
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static Stream<Path> sources() throws IOException {
    Path folder = ROOT.resolve("activities/node/src/main/java/drydock/node/http");
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList().stream();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String row(Route route) {
    String needs =
        switch (route.access()) {
          case OPEN -> "nothing";
          case BEARER, APPENDS -> "bearer";
          case CHANGES -> "bearer and token";
        };
    return String.join(
            " ", route.method(), route.path(), needs, String.join(", ", route.parameters()))
        .strip();
  }

  private static String document() throws IOException {
    return Files.readString(ROOT.resolve("docs/node-http.md"));
  }
}
