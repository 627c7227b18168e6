package drydock.engines.temporal;

import drydock.engines.process.Ports;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// Starts a server on a file and keeps it until it is killed.
final class TemporalHolder {
  private TemporalHolder() {}

  public static void main(String[] args) throws InterruptedException {
    TemporalDevServer server =
        TemporalDevServer.start(
            TemporalDevServerSpec.durable(
                new TemporalCli(Path.of(args[0])), Ports.free(), Ports.free(), Path.of(args[1])),
            _ -> {});
    System.out.println("server: " + server.pid());
    new CountDownLatch(1).await();
  }
}
