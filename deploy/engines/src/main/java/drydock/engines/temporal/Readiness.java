package drydock.engines.temporal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Whether a server answers for its namespace. Asked over its HTTP door, which goes through the
/// same frontend as gRPC: an open port alone comes some 300 ms before the first answer.
final class Readiness implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpRequest request;

  Readiness(int httpPort) {
    request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/api/v1/namespaces/default".formatted(httpPort)))
            .timeout(Duration.ofSeconds(2))
            .build();
  }

  boolean reached() {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
