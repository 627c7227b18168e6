package drydock.proof.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/// Calls one node over HTTP. A call that gets no answer is an [IOException]: whether it was done is
/// not known then.
public final class Door implements AutoCloseable {
  /// Longer than anything asked here takes, a build included.
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final NodeSecret secret;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Door(int port, NodeSecret secret) {
    this.address = URI.create("http://127.0.0.1:" + port);
    this.secret = secret;
  }

  /// Lets one step of one operation in for the next minutes.
  public String token(String family, String operation, String step, long fence) {
    long until = Instant.now().getEpochSecond() + 300;
    return new SwapToken(family, operation, step, fence, until).signed(secret);
  }

  public URI address() {
    return address;
  }

  public Reply get(String path) throws IOException {
    return send(request(path).GET().build());
  }

  /// @param body JSON; empty for none
  public Reply post(String path, String body) throws IOException {
    return send(json(request(path), body).build());
  }

  /// @param body JSON; empty for none
  public Reply change(String method, String path, String token, String body) throws IOException {
    HttpRequest.Builder request = request(path).header("Drydock-Token", token);
    return send(request.method(method, publisher(body)).build());
  }

  public Reply put(String path, String token, byte[] content) throws IOException {
    return send(
        request(path)
            .header("Drydock-Token", token)
            .header("Drydock-Sha256", sha256(content))
            .PUT(BodyPublishers.ofByteArray(content))
            .build());
  }

  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(LONGEST)
        .header("Authorization", "Bearer " + secret.bearer());
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request, String body) {
    return body.isEmpty()
        ? request.POST(BodyPublishers.noBody())
        : request.header("Content-Type", "application/json").POST(publisher(body));
  }

  private static BodyPublisher publisher(String body) {
    return body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
  }

  private Reply send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Reply(response.statusCode(), tree(response.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static JsonNode tree(String body) throws IOException {
    return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
  }

  /// Ends what is still waiting for an answer, too.
  @Override
  public void close() {
    client.shutdownNow();
  }
}
