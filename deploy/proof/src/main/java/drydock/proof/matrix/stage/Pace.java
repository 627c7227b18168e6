package drydock.proof.matrix.stage;

import drydock.operations.frame.FrameOptions;
import java.time.Duration;

/// How patient a frame is, by what is tried on it.
public enum Pace {
  STEADY(frame(2_000, 60_000, 60_000, 2_000)),
  /// For budgets that are to be spent.
  QUICK(frame(2_000, 60_000, 4_000, 2_000)),
  /// For what has to happen within the limit of a door.
  PATIENT(frame(6_000, 60_000, 60_000, 6_000)),
  /// A column of halts has to stand still together, whoever came first.
  HALTED(frame(4_000, 120_000, 120_000, 2_000));

  /// Longer than an attempt of a step may take, shorter than twice that.
  public static final Duration DELAY = Duration.ofSeconds(3);

  private final FrameOptions frame;

  Pace(FrameOptions frame) {
    this.frame = frame;
  }

  public FrameOptions frame() {
    return frame;
  }

  private static FrameOptions frame(long step, long budget, long forced, long door) {
    return new FrameOptions(
        Duration.ofMillis(step),
        Duration.ofMillis(budget),
        Duration.ofMillis(forced),
        Duration.ofMillis(door),
        Duration.ofSeconds(3),
        Duration.ofMillis(50),
        Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofMinutes(5));
  }
}
