package drydock.proof.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Says every minute how far a soak is.
final class Progress implements AutoCloseable {
  private static final int EVERY_SECONDS = 60;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  Progress(Runs runs, Faults faults, Consumer<String> say) {
    Instant begin = Instant.now();
    clock.scheduleAtFixedRate(
        () -> say.accept(sentence(Duration.between(begin, Instant.now()), runs, faults)),
        EVERY_SECONDS,
        EVERY_SECONDS,
        TimeUnit.SECONDS);
  }

  static String sentence(Duration since, Runs runs, Faults faults) {
    return "after %d min: %d runs answered, %d not yet; %d workers killed, %d runs terminated"
        .formatted(
            since.toMinutes(),
            runs.answers().size(),
            runs.unanswered().size(),
            faults.kills.get(),
            faults.terminations.get());
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
