package drydock.worker.dispatch;

import drydock.worker.settings.DispatchSettings;
import java.time.Duration;

/// Settings with short pauses, so that tests need no patience.
record Fast(
    int batch, Duration callTimeout, int attempts, int drainRounds, Duration drainDeadline) {
  static final Fast DEFAULT = new Fast(50, Duration.ofSeconds(10), 3, 64, Duration.ofSeconds(50));

  static DispatchSettings settings() {
    return DEFAULT.all();
  }

  static DispatchSettings batch(int batch) {
    return new Fast(
            batch,
            DEFAULT.callTimeout,
            DEFAULT.attempts,
            DEFAULT.drainRounds,
            DEFAULT.drainDeadline)
        .all();
  }

  static DispatchSettings deadline(Duration callTimeout, Duration drainDeadline) {
    return new Fast(
            DEFAULT.batch, callTimeout, DEFAULT.attempts, DEFAULT.drainRounds, drainDeadline)
        .all();
  }

  private DispatchSettings all() {
    return new DispatchSettings(
        Duration.ofMillis(20),
        batch,
        Duration.ofMinutes(5),
        callTimeout,
        attempts,
        Duration.ofMillis(20),
        Duration.ofMillis(40),
        drainRounds,
        drainDeadline);
  }
}
