package drydock.node.engine;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The files this process has open. The engine's own lock keeps other processes out and nobody in
/// the same one: two handles that write lose rows there without a word.
final class Handles {
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private Handles() {}

  static void take(Path real) throws CannotOpen {
    if (!OPEN.add(real)) {
      throw new CannotOpen(
          "%s is open in this process already; expected one handle per file; it was not opened again"
              .formatted(real));
    }
  }

  static void free(Path real) {
    OPEN.remove(real);
  }
}
