package drydock.engines.process;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// Takes a lock, says whether it got it, and keeps it until it is killed.
final class LockHolder {
  private LockHolder() {}

  public static void main(String[] args) throws InterruptedException {
    System.out.println("lock: " + OwnerLock.tryTake(Path.of(args[0])).isPresent());
    new CountDownLatch(1).await();
  }
}
