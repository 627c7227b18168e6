package drydock.proof.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/// Says every minute how far a soak is, until it is closed.
final class Progress implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final Runs runs;
  private final Faults faults;
  private final Thread clock;

  Progress(Runs runs, Faults faults, Consumer<String> say) {
    this.runs = runs;
    this.faults = faults;
    this.clock = Thread.ofVirtual().start(() -> tell(say));
  }

  private void tell(Consumer<String> say) {
    Instant begin = Instant.now();
    try {
      while (true) {
        Thread.sleep(EVERY);
        say.accept(sentence(Duration.between(begin, Instant.now())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String sentence(Duration since) {
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
    clock.interrupt();
  }
}
