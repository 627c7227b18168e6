package drydock.engines.postgres;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// Starts a server and keeps it until it is killed.
final class PostgresHolder {
  private PostgresHolder() {}

  public static void main(String[] args) throws InterruptedException {
    PostgresServer server =
        PostgresServer.start(new PostgresSpec(Path.of(args[0]), 0, "secret", true), _ -> {});
    server.ensureDatabase("kept", "owner", "owned");
    System.out.println("server: " + server.pid().orElseThrow());
    new CountDownLatch(1).await();
  }
}
