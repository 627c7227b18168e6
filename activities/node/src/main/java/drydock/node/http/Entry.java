package drydock.node.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import drydock.node.http.answer.Code;
import drydock.node.http.answer.Problem;
import drydock.node.http.answer.Refused;
import drydock.node.http.route.Access;
import drydock.node.http.route.Asked;
import drydock.node.http.route.Parameters;
import drydock.node.http.route.Reply;
import drydock.node.http.route.Route;
import drydock.node.http.route.Router;
import drydock.node.http.wire.Body;
import drydock.node.http.wire.Stalls;
import drydock.node.http.wire.Waiting;
import drydock.node.engine.QueryRefused;
import drydock.operations.token.SwapToken;
import drydock.operations.token.TokenRefused;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets requests in: everything that is the same for all routes, in the order in which it is asked.
final class Entry implements HttpHandler {
  private final HttpDoor door;
  private final Behind behind;
  private final Router router;
  private final Stalls stalls;
  private final Semaphore places;
  private volatile boolean closing;

  Entry(HttpDoor door, Behind behind, Router router, Stalls stalls) {
    this.door = door;
    this.behind = behind;
    this.router = router;
    this.stalls = stalls;
    this.places = new Semaphore(door.requests());
  }

  @Override
  public void handle(HttpExchange exchange) {
    Waiting waiting = stalls.mine();
    waiting.end();
    Sending sending = new Sending(exchange, waiting);
    try {
      Router.Found found = found(exchange);
      boolean known = Bearer.known(exchange, behind.secret());
      if (found.route().access() == Access.OPEN) {
        sending.send(handled(exchange, found, known, waiting));
      } else {
        Bearer.refuseUnless(known);
        placed(() -> sending.send(handled(exchange, found, true, waiting)));
      }
    } catch (Throwable e) {
      sending.send(Reply.of(Problem.of(e)));
    } finally {
      sending.end();
    }
  }

  private Router.Found found(HttpExchange exchange) {
    if (closing) {
      throw new Refused(Code.STOPPING, "this node stops; ask again where it is started next");
    }
    return router.find(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath());
  }

  private void placed(Runnable answer) {
    if (!places.tryAcquire()) {
      throw new Refused(
          Code.BUSY,
          "all " + door.requests() + " places for requests are taken. Ask again in a moment");
    }
    try {
      answer.run();
    } finally {
      places.release();
    }
  }

  private Reply handled(HttpExchange exchange, Router.Found found, boolean known, Waiting waiting) {
    try {
      Route route = found.route();
      Optional<SwapToken> token = token(exchange, found);
      Map<String, String> query =
          Parameters.of(exchange.getRequestURI().getRawQuery(), route.parameters());
      return route
          .handler()
          .handle(
              new Asked(
                  found.parts(),
                  query,
                  exchange.getRequestHeaders()::getFirst,
                  new Body(exchange.getRequestBody(), waiting),
                  door.bodyBytes(),
                  known,
                  token));
    } catch (IOException
        | InterruptedException
        | QueryRefused
        | TokenRefused
        | RuntimeException
        | Error e) {
      return Reply.of(Problem.of(e));
    }
  }

  private Optional<SwapToken> token(HttpExchange exchange, Router.Found found) throws TokenRefused {
    if (found.route().access() != Access.CHANGES) {
      return Optional.empty();
    }
    String text = exchange.getRequestHeaders().getFirst("Drydock-Token");
    long now = behind.clock().instant().getEpochSecond();
    SwapToken token = SwapToken.verified(text, behind.secret(), now);
    String family = found.parts().get("family");
    return Optional.of(family == null ? token : token.forFamily(family));
  }

  /// @return whether whatever was under way has ended
  boolean refuseAll(Duration grace) {
    closing = true;
    try {
      return places.tryAcquire(door.requests(), grace.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
