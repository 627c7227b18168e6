package drydock.proof.node;

import drydock.engines.process.Processes;
import drydock.proof.child.JavaLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A node in a process of its own. It ends with this process, because its standard input does.
public final class NodeJvm {
  private static final String MAIN = "drydock.node.Node";

  private final Process process;
  private final Door door;
  private final Duration took;

  private NodeJvm(Process process, Door door, Duration took) {
    this.process = process;
    this.door = door;
    this.took = took;
  }

  /// Returns once it answers.
  ///
  /// @param deadline to be ready
  /// @param more settings, as on a command line
  public static NodeJvm start(Site site, String temporal, Duration deadline, List<String> more)
      throws IOException {
    int port = free();
    long begun = System.nanoTime();
    ProcessBuilder command =
        new ProcessBuilder(JavaLine.of(MAIN, settings(site, temporal, port, more)))
            .directory(site.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(site.log().toFile()));
    // A node refuses variables that are none of its settings.
    command.environment().keySet().removeIf(key -> key.startsWith("DRYDOCK_"));
    Process process = command.start();
    Door door = new Door(port, site.secret());
    boolean ready =
        Processes.await(() -> !process.isAlive() || answers(door), deadline) && process.isAlive();
    NodeJvm node = new NodeJvm(process, door, Duration.ofNanos(System.nanoTime() - begun));
    if (!ready) {
      node.kill();
      throw new NodeNotReady(
          "the node "
              + (node.took.compareTo(deadline) < 0 ? "ended by itself" : "does not answer")
              + " after "
              + node.took.toMillis()
              + " ms; expected it to serve within "
              + deadline.toSeconds()
              + " s. What it said is in "
              + site.log());
    }
    return node;
  }

  private static List<String> settings(Site site, String temporal, int port, List<String> more) {
    List<String> all = new ArrayList<>(more);
    all.add("--drydock.node.data=" + site.data());
    all.add("--drydock.node.secret-file=" + site.secretFile());
    all.add("--drydock.node.stop-with-stdin=true");
    all.add("--drydock.http.port=" + port);
    all.add("--drydock.temporal.target=" + temporal);
    all.add("--drydock.engine.read-pool=16MB");
    all.add("--drydock.engine.address-space=16GB");
    all.add("--drydock.engine.build-pool=128MB");
    all.add("--drydock.engine.child-heap=64MB");
    all.add("--drydock.engine.builds=3");
    return all;
  }

  /// Somebody else may take it before the node does; the node says so then.
  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(Door door) {
    try {
      return door.get("/databases").ok();
    } catch (IOException e) {
      return false;
    }
  }

  public Door door() {
    return door;
  }

  public long pid() {
    return process.pid();
  }

  /// From the start of its process to its first answer.
  public Duration took() {
    return took;
  }

  public boolean alive() {
    return process.isAlive();
  }

  /// As `kill -9` does, and nothing but this one process; returns when it is gone.
  public void kill() {
    process.destroyForcibly();
    if (!Processes.awaitEnd(process.pid(), Duration.ofSeconds(10))) {
      throw new IllegalStateException("node " + process.pid() + " does not end, not even killed");
    }
    door.close();
  }
}
