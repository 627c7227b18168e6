package drydock.node.http;

import com.sun.net.httpserver.HttpExchange;
import drydock.node.http.route.Reply;
import drydock.node.http.wire.Waiting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends one answer, once. A caller who has left is nobody's problem.
final class Sending {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node.http");
  private static final int PIECE = 1 << 16;

  private final HttpExchange exchange;
  private final Waiting waiting;
  private boolean begun;

  Sending(HttpExchange exchange, Waiting waiting) {
    this.exchange = exchange;
    this.waiting = waiting;
  }

  void send(Reply reply) {
    if (begun) {
      return;
    }
    begun = true;
    try {
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      watched(() -> exchange.sendResponseHeaders(reply.status(), body.length));
      pieces(body);
    } catch (IOException e) {
      LOG.debug(
          "{} {}: the caller left: {}",
          exchange.getRequestMethod(),
          exchange.getRequestURI(),
          e.toString());
    }
  }

  private void pieces(byte[] body) throws IOException {
    OutputStream out = exchange.getResponseBody();
    for (int at = 0; at < body.length; at += PIECE) {
      int from = at;
      watched(() -> out.write(body, from, Math.min(PIECE, body.length - from)));
    }
    watched(out::flush);
  }

  /// Reads what is left of the body, if it is little.
  void end() {
    waiting.begin();
    try {
      exchange.close();
    } finally {
      waiting.end();
    }
  }

  private interface Write {
    void now() throws IOException;
  }

  private void watched(Write write) throws IOException {
    waiting.begin();
    try {
      write.now();
    } finally {
      waiting.end();
    }
  }
}
