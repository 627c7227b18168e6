package drydock.engines.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/// TCP ports of this machine's loopback address.
public final class Ports {
  private static final String LISTEN = "0A";

  /// Below what the system gives to connections, which come and go all the time.
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;
  private static final int ATTEMPTS = 100;

  private Ports() {}

  /// A port nobody listens on now. Another process may take it before its user binds it, but no
  /// connection does.
  public static int free() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException(
        "no free TCP port among "
            + ATTEMPTS
            + " between "
            + LOWEST
            + " and "
            + HIGHEST
            + " on the loopback address");
  }

  /// `wanted` itself if it is free, any free one if it is 0; a taken one fails, naming its holder.
  public static int claim(String what, int wanted) {
    if (wanted == 0) {
      return free();
    }
    if (!isFree(wanted)) {
      throw new PortTaken(what, wanted, holder(wanted));
    }
    return wanted;
  }

  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // A server that just stopped leaves connections in TIME_WAIT; they hinder nobody.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /// Who listens on `port`, for a person to read: `pid 71 (java -jar ...)`, or `unknown` where the
  /// machine has no `/proc` or does not show this user the other's files.
  public static String holder(int port) {
    try {
      Set<String> sockets = new HashSet<>();
      for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
        sockets.addAll(listeners(Path.of(table), port));
      }
      return sockets.isEmpty() ? "unknown" : owner(sockets);
    } catch (IOException _) {
      return "unknown";
    }
  }

  private static Set<String> listeners(Path table, int port) throws IOException {
    if (!Files.isReadable(table)) {
      return Set.of();
    }
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    Set<String> sockets = new HashSet<>();
    for (String line : Files.readAllLines(table)) {
      String[] columns = line.trim().split("\\s+", -1);
      if (columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTEN)) {
        sockets.add("socket:[" + columns[9] + "]");
      }
    }
    return sockets;
  }

  private static String owner(Set<String> sockets) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : all) {
        if (holds(process.resolve("fd"), sockets)) {
          long pid = Long.parseLong(process.getFileName().toString());
          return Processes.describe(pid);
        }
      }
    }
    return "unknown";
  }

  private static boolean holds(Path descriptors, Set<String> sockets) {
    try (Stream<Path> links = Files.list(descriptors)) {
      return links.anyMatch(link -> sockets.contains(target(link)));
    } catch (IOException | UncheckedIOException _) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException _) {
      return "";
    }
  }
}
