package drydock.node.http;

import drydock.node.core.Core;
import drydock.node.engine.Limits;
import drydock.node.family.Parts;
import drydock.node.harbour.Harbour;
import drydock.node.health.Health;
import drydock.node.ingest.IngestLimits;
import drydock.node.metrics.GateCounts;
import drydock.node.metrics.NodeMetrics;
import drydock.node.serving.ReadPool;
import drydock.node.start.Assembled;
import drydock.node.start.Equipment;
import drydock.node.start.Surroundings;
import drydock.node.upload.Uploads;
import drydock.operations.token.NodeSecret;
import drydock.operations.token.SwapToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A node with an open door over a folder of its own, and a caller who has its secret.
final class TestNode implements AutoCloseable {
  static final NodeSecret SECRET = NodeSecret.of("s".repeat(32).getBytes(StandardCharsets.UTF_8));
  static final HttpDoor DOOR =
      new HttpDoor("127.0.0.1", 0, 8, 1000, Duration.ofSeconds(30), Duration.ofSeconds(5));

  /// No test of ours runs that late: it is in the year 2100.
  static final long LATER = 4_102_444_800L;

  final Path folder;
  final Assembled assembled;
  final Behind behind;
  final NodeHttp http;
  private final HttpClient client = HttpClient.newHttpClient();

  TestNode(Path folder) throws IOException {
    this(folder, DOOR, false);
  }

  TestNode(Path folder, HttpDoor door, boolean readOnly) throws IOException {
    this.folder = folder;
    InstantSource clock = InstantSource.system();
    NodeMetrics metrics = new NodeMetrics();
    assembled = Assembled.open(equipment(folder, readOnly), Surroundings.USUAL.telling(metrics));
    Core core = assembled.core();
    ReadPool pool = assembled.pool();
    metrics.readers(pool::busy, pool::waiting);
    metrics.families(new GateCounts(core, clock));
    behind =
        new Behind(
            core,
            new Uploads(assembled.parts(), 5000),
            SECRET,
            new Health(core, clock, Duration.ofSeconds(2)),
            metrics,
            new About(
                "node-1",
                "test",
                assembled.parts().engine().version(),
                clock.instant(),
                readOnly,
                folder),
            clock);
    http = NodeHttp.start(door, behind);
  }

  private static Equipment equipment(Path folder, boolean readOnly) {
    Equipment usual = Harbour.equipment(folder, rules(readOnly));
    return new Equipment(
        folder,
        usual.engine(),
        usual.children(),
        2,
        2,
        new Limits(Duration.ofSeconds(5), 100, 100_000),
        usual.rules());
  }

  private static Parts.Rules rules(boolean readOnly) {
    return new Parts.Rules(
        readOnly,
        Duration.ofHours(1),
        1000,
        Duration.ofMinutes(1),
        Duration.ofMillis(100),
        new IngestLimits(10, 10_000, 10_000));
  }

  static String token(String family, String operation, long fence) {
    return new SwapToken(family, operation, "Step", fence, LATER).signed(SECRET);
  }

  Call call(String method, String path) {
    return new Call(method, path).header("Authorization", "Bearer " + SECRET.bearer());
  }

  Call bare(String method, String path) {
    return new Call(method, path);
  }

  /// With the token of operation `op` under fence 1.
  Call by(String method, String path, String family) {
    return call(method, path).token(token(family, "op", 1));
  }

  void create(String family) throws Exception {
    HttpResponse<String> made =
        by("POST", "/databases", family).send("{\"family\":\"" + family + "\"}");
    if (made.statusCode() != 200) {
      throw new IllegalStateException(made.body());
    }
  }

  /// Every file of the volume with its content.
  Map<String, String> listing() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        boolean whole = Files.isRegularFile(file);
        String content = whole ? Files.readString(file, StandardCharsets.ISO_8859_1) : "folder";
        found.put(folder.relativize(file).toString(), content);
      }
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    http.close();
    client.close();
    assembled.close();
  }

  final class Call {
    private final String method;
    private final URI address;
    private final List<String> headers = new ArrayList<>();

    Call(String method, String path) {
      this.method = method;
      this.address = http.address().resolve(path);
    }

    Call header(String name, String value) {
      headers.addAll(List.of(name, value));
      return this;
    }

    Call token(String token) {
      return header("Drydock-Token", token);
    }

    HttpResponse<String> send() throws Exception {
      return send(BodyPublishers.noBody());
    }

    HttpResponse<String> send(String body) throws Exception {
      return send(BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(BodyPublisher body) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).method(method, body);
      if (!headers.isEmpty()) {
        request.headers(headers.toArray(String[]::new));
      }
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
