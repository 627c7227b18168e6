package drydock.node.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What others can make the node do is bounded.
final class LimitsTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(200);

  @TempDir Path folder;

  @Test
  void a_full_node_says_so_and_is_still_probed() throws Exception {
    try (TestNode node = new TestNode(folder, door(1, LONG, LONG), false);
        Socket slow = upload(node, "12345")) {
      awaitUpload();
      HttpResponse<String> reply = node.call("GET", "/info").send();
      assertThat(reply.statusCode()).isEqualTo(503);
      assertThat(reply.body()).contains("\"code\":\"BUSY\"");
      assertThat(reply.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(node.bare("GET", "/health").send().statusCode()).isEqualTo(200);
      assertThat(node.bare("GET", "/info").send().statusCode()).isEqualTo(401);
      write(slow, "67890");
      assertThat(new String(slow.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void an_upload_that_stands_still_is_ended_and_leaves_nothing() throws Exception {
    try (TestNode node = new TestNode(folder, door(1, SHORT, LONG), false);
        Socket slow = upload(node, "12345")) {
      awaitUpload();
      assertEnded(slow);
      assertThat(folder.resolve("staging")).doesNotExist();
      assertThat(node.call("GET", "/info").send().statusCode()).isEqualTo(200);
      assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }
  }

  @Test
  void a_head_that_stands_still_is_ended() throws Exception {
    try (TestNode node = new TestNode(folder, door(1, SHORT, LONG), false);
        Socket slow = connect(node)) {
      write(slow, "GET /info HT");
      assertEnded(slow);
    }
  }

  @Test
  void an_upload_that_moves_may_take_longer_than_that() throws Exception {
    try (TestNode node = new TestNode(folder, door(1, Duration.ofSeconds(1), LONG), false);
        Socket slow = upload(node, "12345")) {
      long end = System.nanoTime() + Duration.ofMillis(1500).toNanos();
      slow.setSoTimeout(300);
      for (String piece : "6 7 8 9".split(" ", -1)) {
        write(slow, piece);
        silent(slow);
      }
      while (System.nanoTime() < end) {
        silent(slow);
      }
      write(slow, "0");
      slow.setSoTimeout(10_000);
      assertThat(new String(slow.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void a_stop_waits_for_what_runs_and_refuses_what_comes() throws Exception {
    TestNode node = new TestNode(folder, door(2, LONG, LONG), false);
    try (Socket slow = upload(node, "12345")) {
      awaitUpload();
      Thread stop = Thread.ofPlatform().start(node.http::close);
      awaitStopping(node);
      assertThat(stop.isAlive()).isTrue();
      write(slow, "67890");
      stop.join(10_000);
      assertThat(stop.isAlive()).isFalse();
      assertThat(folder.resolve("staging/op/a.csv")).hasContent("1234567890");
      assertThatThrownBy(() -> node.bare("GET", "/health").send())
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void a_stop_does_not_wait_for_ever() throws Exception {
    TestNode node = new TestNode(folder, door(2, LONG, SHORT), false);
    try (Socket slow = upload(node, "12345")) {
      awaitUpload();
      node.close();
      assertEnded(slow);
      assertThat(folder.resolve("staging")).doesNotExist();
    }
  }

  private static HttpDoor door(int requests, Duration idle, Duration grace) {
    return new HttpDoor("127.0.0.1", 0, requests, 1000, idle, grace);
  }

  private static Socket connect(TestNode node) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.http.address().getPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  /// Ten bytes, of which these are sent.
  private static Socket upload(TestNode node, String begun) throws IOException {
    Socket socket = connect(node);
    write(
        socket,
        String.join(
            "\r\n",
            "PUT /staging/op/a.csv HTTP/1.1",
            "Host: node",
            "Authorization: Bearer " + TestNode.SECRET.bearer(),
            "Drydock-Token: " + TestNode.token("acme", "op", 1),
            "Drydock-Sha256: " + StagingTest.sha256("1234567890"),
            "Content-Length: 10",
            "",
            begun));
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static void silent(Socket socket) throws IOException {
    assertThatThrownBy(() -> socket.getInputStream().read())
        .isInstanceOf(java.net.SocketTimeoutException.class);
  }

  private static void assertEnded(Socket socket) throws IOException {
    try {
      InputStream in = socket.getInputStream();
      String told = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(told).doesNotContain("200 OK");
    } catch (SocketException e) {
      assertThat(e).hasMessageContaining("reset");
    }
  }

  private void awaitUpload() throws IOException {
    await(
        "an upload under way",
        () -> {
          Path tmp = folder.resolve("tmp");
          if (!Files.isDirectory(tmp)) {
            return false;
          }
          try (Stream<Path> files = Files.list(tmp)) {
            return files.anyMatch(file -> file.toFile().length() == 5);
          }
        });
  }

  private static void awaitStopping(TestNode node) throws IOException {
    await(
        "a stop",
        () -> {
          try {
            return node.call("GET", "/info").send().body().contains("STOPPING");
          } catch (Exception e) {
            throw new IOException(e);
          }
        });
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(String what, Condition condition) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
