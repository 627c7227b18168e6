package drydock.proof.matrix.stage;

import drydock.operations.waits.FrameOptions;
import java.time.Duration;

/// How patient a frame is, by what is tried on it.
public enum Pace {
  STEADY(2_000, 60_000, 60_000, 2_000),
  /// For budgets that are to be spent.
  QUICK(2_000, 60_000, 4_000, 2_000),
  /// For what has to happen within the limit of a door.
  PATIENT(6_000, 60_000, 60_000, 6_000),
  /// A column of halts has to stand still together, whoever came first.
  HALTED(4_000, 120_000, 120_000, 2_000);

  /// Longer than an attempt of a step may take, shorter than twice that.
  public static final Duration DELAY = Duration.ofSeconds(3);

  private final long step;
  private final long budget;
  private final long forced;
  private final long door;

  /// In milliseconds: an attempt of a step, all of them, all of an undo, a call behind a door.
  Pace(long step, long budget, long forced, long door) {
    this.step = step;
    this.budget = budget;
    this.forced = forced;
    this.door = door;
  }

  public FrameOptions frame() {
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
