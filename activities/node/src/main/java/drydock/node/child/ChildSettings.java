package drydock.node.child;

import drydock.node.engine.EngineSettings;
import java.nio.file.Path;

/// @param folder where each child has a folder of its own for as long as it lives
/// @param atOnce how many children there may be; further work waits for its turn
/// @param spare whether one child is kept in store: the next job begins a third of a second sooner,
///   for some 100 MB
/// @param heapMegabytes of a child's Java heap; the engine's memory is beside it
public record ChildSettings(
    Path folder, int atOnce, int heapMegabytes, boolean spare, EngineSettings engine) {
  public ChildSettings {
    within("at-once", atOnce, 1, 64);
    // What is read of the staging log is kept there until it is loaded.
    within("heap-megabytes", heapMegabytes, 64, 65_536);
  }

  private static void within(String key, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "children.%s is %d; expected from %d to %d".formatted(key, value, least, most));
    }
  }
}
