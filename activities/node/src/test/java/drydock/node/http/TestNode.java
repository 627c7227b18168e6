package drydock.node.http;

import drydock.node.child.Children;
import drydock.node.core.Core;
import drydock.node.engine.KuzuEngine;
import drydock.node.engine.Limits;
import drydock.node.failpoint.Failpoints;
import drydock.node.family.Parts;
import drydock.node.generation.Digests;
import drydock.node.health.Health;
import drydock.node.ingest.IngestLimits;
import drydock.node.intent.Recovery;
import drydock.node.metrics.GateCounts;
import drydock.node.metrics.NodeMetrics;
import drydock.node.serving.Opener;
import drydock.node.serving.ReadPool;
import drydock.node.serving.Readers;
import drydock.node.serving.Serving;
import drydock.node.upload.Uploads;
import drydock.node.volume.Volume;
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
  final Behind behind;
  final NodeHttp http;
  private final HttpClient client = HttpClient.newHttpClient();

  TestNode(Path folder) throws IOException {
    this(folder, DOOR, false);
  }

  TestNode(Path folder, HttpDoor door, boolean readOnly) throws IOException {
    this.folder = folder;
    Volume volume = new Volume(folder);
    KuzuEngine engine = new KuzuEngine();
    Digests digests = new Digests();
    Readers readers = new Readers();
    InstantSource clock = InstantSource.system();
    Parts parts =
        new Parts(
            volume,
            engine,
            digests,
            new Opener(volume, engine, digests, Runnable::run),
            new Recovery(volume, digests, Failpoints.NONE, clock),
            readers,
            new Children(),
            Failpoints.NONE,
            clock,
            rules(readOnly));
    ReadPool pool = new ReadPool(2, 2);
    Core core =
        new Core(
            parts, new Serving(pool, readers, new Limits(Duration.ofSeconds(5), 100, 100_000)));
    NodeMetrics metrics = new NodeMetrics();
    metrics.readers(pool::busy, pool::waiting);
    metrics.families(new GateCounts(core, clock));
    behind =
        new Behind(
            core,
            new Uploads(parts, 5000),
            SECRET,
            new Health(core, clock, Duration.ofSeconds(2)),
            metrics,
            new About("node-1", "test", engine.version(), clock.instant(), readOnly, folder),
            clock);
    http = NodeHttp.start(door, behind);
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
  public void close() {
    http.close();
    client.close();
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
