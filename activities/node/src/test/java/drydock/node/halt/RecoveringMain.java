package drydock.node.halt;

import drydock.node.failpoint.Failpoint;
import drydock.node.harbour.Harbour;
import java.nio.file.Path;

/// A start that dies at one place of its recovery.
final class RecoveringMain {
  private RecoveringMain() {}

  public static void main(String[] args) throws Exception {
    Failpoint armed = Failpoint.valueOf(args[1]);
    Harbour.open(
        Path.of(args[0]),
        Harbour.RULES,
        (point, _) -> {
          if (point == armed) {
            Runtime.getRuntime().halt(HaltMain.HALTED);
          }
        });
    Runtime.getRuntime().halt(1);
  }
}
