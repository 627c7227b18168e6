package drydock.dev;

import java.io.IOException;
import java.io.OutputStream;

/// Behaves towards its parent as the worker does.
final class FakeWorker {
  private FakeWorker() {}

  public static void main(String[] args) throws IOException {
    System.out.println("password: " + System.getenv("DRYDOCK_LEDGER_PASSWORD"));
    if (args.length > 0) {
      System.err.println("cannot start: " + args[0]);
      System.exit(3);
    }
    System.out.println("ready: fake");
    System.in.transferTo(OutputStream.nullOutputStream());
    System.out.println("stopping by itself");
  }
}
