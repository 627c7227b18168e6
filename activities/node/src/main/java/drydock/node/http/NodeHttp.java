package drydock.node.http;

import com.sun.net.httpserver.HttpServer;
import drydock.node.http.route.Router;
import drydock.node.http.wire.Stalls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open door. Nothing is opened but by [#start]: a node recovers first.
public final class NodeHttp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node.http");

  /// Connections beyond the requests: enough to tell many callers that the node is busy.
  private static final int SPARE_CONNECTIONS = 256;

  private final HttpServer server;
  private final Stalls stalls;
  private final Entry entry;
  private final HttpDoor door;

  private NodeHttp(HttpServer server, Stalls stalls, Entry entry, HttpDoor door) {
    this.server = server;
    this.stalls = stalls;
    this.entry = entry;
    this.door = door;
  }

  public static NodeHttp start(HttpDoor door, Behind behind) throws IOException {
    limitConnections(door.requests() + SPARE_CONNECTIONS);
    HttpServer server = HttpServer.create(new InetSocketAddress(door.host(), door.port()), 0);
    Stalls stalls = new Stalls(door.idle());
    Entry entry = new Entry(door, behind, new Router(Routes.of(behind)), stalls);
    server.createContext("/", entry);
    server.setExecutor(stalls);
    server.start();
    NodeHttp http = new NodeHttp(server, stalls, entry, door);
    LOG.info("HTTP at {}", http.address());
    return http;
  }

  /// The JDK's server knows this by a property only, which it reads once in a process.
  private static void limitConnections(int most) {
    String name = "jdk.httpserver.maxConnections";
    if (System.getProperty(name) == null) {
      System.setProperty(name, Integer.toString(most));
    }
  }

  public URI address() {
    return URI.create("http://" + door.host() + ":" + server.getAddress().getPort());
  }

  /// From now on everybody is refused; what is under way may end within the grace, and is
  /// interrupted then.
  @Override
  public void close() {
    boolean quiet = entry.refuseAll(door.grace());
    if (!quiet) {
      LOG.warn("HTTP: requests did not end within {} and are interrupted", door.grace());
      stalls.interruptAll();
    }
    server.stop(0);
    stalls.close();
  }
}
