package drydock.worker.dispatch;

import drydock.worker.settings.DispatchSettings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the backlog before a worker takes any work: bounded in rounds and in time, and whatever
/// happens it lets the start go on, says so in one line, and leaves the rest to [Dispatching].
public final class Drain {
  /// @param remaining how many wait, or -1 when the ledger did not say
  record Drained(int dispatched, int dead, long remaining, String reason) {}

  private static final Logger LOG = LoggerFactory.getLogger("drydock");

  private final Dispatcher dispatcher;
  private final DispatchSettings settings;

  private int dispatched;
  private int dead;

  private Drain(Dispatcher dispatcher, DispatchSettings settings) {
    this.dispatcher = dispatcher;
    this.settings = settings;
  }

  public static void run(Dispatcher dispatcher, DispatchSettings settings) {
    Drained drained = drained(dispatcher, settings);
    LOG.info(
        "drain: {} dispatched, {} dead, {} remaining ({})",
        drained.dispatched(),
        drained.dead(),
        drained.remaining() < 0 ? "an unknown number" : drained.remaining(),
        drained.reason());
  }

  static Drained drained(Dispatcher dispatcher, DispatchSettings settings) {
    Drain drain = new Drain(dispatcher, settings);
    String reason;
    long remaining = -1;
    try {
      reason = drain.rounds();
      remaining = dispatcher.pending();
    } catch (RuntimeException e) {
      reason = "the ledger failed: " + e.getMessage();
    }
    return new Drained(drain.dispatched, drain.dead, remaining, reason);
  }

  /// Answers why it stopped.
  private String rounds() {
    long start = System.nanoTime();
    for (int number = 0; number < settings.drainRounds(); number++) {
      Round round = dispatcher.round(() -> !isOver(start));
      dispatched += round.dispatched();
      dead += round.dead();
      Round.Halt halt = round.halt();
      if (halt != null) {
        return switch (halt.why()) {
          case AWAY -> "Temporal cannot be reached: " + halt.said();
          case DENIED -> "Temporal refuses this worker: " + halt.said();
          case OUT_OF_TIME -> "drain-deadline of " + settings.drainDeadline() + " passed";
        };
      }
      if (round.claimed() == 0) {
        return "nothing more is due";
      }
    }
    return "drain-rounds of " + settings.drainRounds() + " used up";
  }

  private boolean isOver(long start) {
    Duration spent = Duration.ofNanos(System.nanoTime() - start);
    return spent.compareTo(settings.drainDeadline()) >= 0;
  }
}
