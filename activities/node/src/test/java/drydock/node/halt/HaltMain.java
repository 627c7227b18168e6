package drydock.node.halt;

import drydock.node.harbour.Harbour;
import drydock.node.failpoint.Failpoint;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// A node that does many things at once, stands at one boundary of each, and dies as a machine does
/// that loses its power.
final class HaltMain {
  static final int HALTED = 77;
  private static final int MISSED = 78;

  private HaltMain() {}

  public static void main(String[] args) throws Exception {
    List<Cell> cells = Arrays.stream(args).skip(1).map(Cell::of).toList();
    CountDownLatch parked = new CountDownLatch(cells.size());
    Map<String, Failpoint> armed =
        cells.stream().collect(Collectors.toMap(Cell::family, Cell::point));
    Harbour harbour =
        Harbour.open(
            Path.of(args[0]),
            Harbour.RULES,
            (point, family) -> {
              if (armed.get(family) == point) {
                System.out.println("at " + point + " of " + family);
                parked.countDown();
                stand();
              }
            });
    for (Cell cell : cells) {
      Thread.ofPlatform().daemon().start(() -> act(harbour, cell));
    }
    if (!parked.await(90, TimeUnit.SECONDS)) {
      System.out.println("not all were reached: " + parked.getCount() + " missing");
      Runtime.getRuntime().halt(MISSED);
    }
    Runtime.getRuntime().halt(HALTED);
  }

  private static void act(Harbour harbour, Cell cell) {
    try {
      cell.deed().act(harbour, cell.family());
      System.out.println("MISSED " + cell.word());
    } catch (Exception e) {
      System.out.println("FAILED " + cell.word() + ": " + e);
    }
    Runtime.getRuntime().halt(MISSED);
  }

  private static void stand() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
