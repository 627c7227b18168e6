package drydock.proof.soak;

import drydock.contract.DrydockClient.Started;
import drydock.contract.OperationResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Starts one operation after the other, a few of them open at a time. One that takes too long is
/// not waited for: it is counted in the end.
final class Caller {
  private static final int OPEN = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Choices choices;
  private final Runs runs;
  private final Deque<Future<?>> open = new ArrayDeque<>();

  Caller(Choices choices, Runs runs) {
    this.choices = choices;
    this.runs = runs;
  }

  void callUntil(Instant end) throws InterruptedException, ExecutionException {
    while (Instant.now().isBefore(end)) {
      Choice choice = choices.next();
      Started<OperationResult> run = runs.start(choice.request());
      open.add(runs.follow(run));
      runs.meet(run, choice);
      if (choice.twice()) {
        open.add(runs.follow(runs.start(choice.request())));
      }
      while (open.size() >= OPEN) {
        await(open.pop());
      }
    }
  }

  private static void await(Future<?> run) throws InterruptedException, ExecutionException {
    try {
      run.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // It is counted in the end.
    }
  }
}
