package drydock.operations.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `open`'s answer: the run drives this operation under this fence, or, when joined, it only waits
/// for the outcome of an operation that another run drives or drove.
///
/// @param waiting set when the operation has to wait for its lease; it has no fence yet
/// @param resumed set when the run took an operation over
public record Opened(
    String operation,
    long fence,
    boolean joined,
    @Nullable Waiting waiting,
    @Nullable Resumed resumed) {

  /// @param why what it waits for
  /// @param seconds how long it may wait
  /// @param toCancel the runs that are to make way for it
  public record Waiting(String why, long seconds, List<RunId> toCancel) {}

  /// @param input the request of the operation, as the journal has it
  /// @param settled what an operator has settled; not done or undone again
  public record Resumed(String input, boolean crossed, List<Settled> settled) {}

  /// @param decision SKIP or DONE_BY_HAND
  public record Settled(String step, String item, String decision) {}

  public static Opened granted(String operation, long fence) {
    return new Opened(operation, fence, false, null, null);
  }

  public static Opened joining(String operation) {
    return new Opened(operation, 0, true, null, null);
  }

  public static Opened waiting(String operation, Waiting waiting) {
    return new Opened(operation, 0, false, waiting, null);
  }

  public static Opened tookOver(String operation, long fence, Resumed resumed) {
    return new Opened(operation, fence, false, null, resumed);
  }
}
