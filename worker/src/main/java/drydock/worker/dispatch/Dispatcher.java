package drydock.worker.dispatch;

import drydock.ledger.claim.ClaimRules;
import drydock.ledger.request.Claimed;
import drydock.ledger.request.Fate;
import drydock.ledger.request.RequestQueue;
import drydock.worker.settings.DispatchSettings;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Starts what was asked for, a batch at a time. Any number of them may run at once, in one process
/// or in many: each row is claimed by one, and one whose claim has lapsed has no say any more.
public final class Dispatcher {
  private final RequestQueue queue;
  private final Launcher launcher;
  private final DispatchSettings settings;

  public Dispatcher(
      RequestQueue queue, WorkflowClient client, String taskQueue, DispatchSettings settings) {
    this.queue = queue;
    this.launcher = new Launcher(client, taskQueue, settings.callTimeout());
    this.settings = settings;
  }

  /// @param goOn asked before each start; what is not started then is given back
  Round round(BooleanSupplier goOn) {
    // Before the claim, so that it is over here no later than in the ledger.
    long start = System.nanoTime();
    List<Claimed> batch = queue.claim(claims());
    Round round = Round.of(batch.size());
    for (Claimed one : batch) {
      if (!goOn.getAsBoolean() || isSpent(start)) {
        queue.release(one.claim());
        return round.halted(Round.Why.OUT_OF_TIME, "out of time");
      }
      Answer answer = launcher.launch(one);
      Verdict verdict = Verdict.of(answer.code(), one.attempts(), settings.attempts());
      if (queue.settle(one, fate(one, answer, verdict))) {
        round = round.counted(verdict);
      }
      if (verdict.stopsTheRound()) {
        queue.release(one.claim());
        Round.Why why = verdict == Verdict.AWAY ? Round.Why.AWAY : Round.Why.DENIED;
        return round.halted(why, answer.said());
      }
    }
    return round;
  }

  long pending() {
    return queue.pending();
  }

  /// A start that would outlast the claim might run beside that of the next claimer. Temporal would
  /// make one run of both; the fate would be written once. It is only not to be had for nothing.
  private boolean isSpent(long start) {
    Duration spent = Duration.ofNanos(System.nanoTime() - start);
    return spent.plus(settings.callTimeout()).compareTo(settings.claimLapse()) > 0;
  }

  private Fate fate(Claimed one, Answer answer, Verdict verdict) {
    return switch (verdict) {
      case STARTED -> new Fate.Started(String.valueOf(answer.runId()));
      case JOINED -> new Fate.Joined(answer.runId());
      case DEAD ->
          new Fate.Dead("attempt " + (one.attempts() + 1) + ", and the last: " + answer.said());
      case AGAIN -> new Fate.Again(answer.said(), claims().pause(one.attempts() + 1));
      // It goes to the end of the queue: if it is this one after all, the others are not held up.
      case AWAY, DENIED -> new Fate.Kept(answer.said(), settings.firstRetry());
    };
  }

  private ClaimRules claims() {
    return settings.claims();
  }
}
