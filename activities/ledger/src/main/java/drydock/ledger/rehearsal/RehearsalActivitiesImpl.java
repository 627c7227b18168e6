package drydock.ledger.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import drydock.contract.FailureTypes;
import drydock.contract.RehearsalRequest;
import drydock.ledger.operation.Driver;
import drydock.ledger.operation.Journal;
import drydock.operations.journal.StepCall;
import drydock.operations.rehearsal.RehearsalActivities;
import drydock.operations.rehearsal.RehearsalStep;
import drydock.operations.request.StrictJson;
import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The doors of a rehearsal. Its notes and its bell share one table; what differs is whether the
/// fence is checked in the transaction of the effect or before it.
public final class RehearsalActivitiesImpl implements RehearsalActivities {
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

  /// How often a step fails that was asked to fail where there is no way back.
  private static final int FORCED_FAILURES = 2;

  private final Journal journal;
  private final Scratch scratch;
  private final TransactionTemplate transaction;

  public RehearsalActivitiesImpl(
      Journal journal, JdbcClient jdbc, TransactionTemplate transaction) {
    this.journal = journal;
    this.scratch = new Scratch(jdbc);
    this.transaction = transaction;
  }

  @Override
  public void checked(StepCall call) {
    failIfAsked(call, forward(call, () -> scratch.leave(call)));
  }

  @Override
  public void unchecked(StepCall call) {
    RehearsalRequest request = forward(call, () -> {});
    scratch.leave(call);
    failIfAsked(call, request);
  }

  @Override
  public void waited(StepCall call) {
    Driver driver = Driver.calling();
    Journal.Acting acting =
        Objects.requireNonNull(
            transaction.execute(_ -> {
              Journal.Acting allowed = journal.forward(call, driver);
              if (!left(allowed).isPositive()) {
                scratch.leave(call);
              }
              return allowed;
            }));
    if (left(acting).isPositive()) {
      throw notYet(call, left(acting));
    }
    failIfAsked(call, request(acting));
  }

  @Override
  public void undo(StepCall call) {
    Driver driver = Driver.calling();
    transaction.executeWithoutResult(_ -> {
      journal.undo(call, driver);
      scratch.takeBack(call);
    });
    long left = scratch.count(call);
    if (left != 0) {
      throw ApplicationFailure.newFailure(
          call.step()
              + " "
              + call.item()
              + " has "
              + left
              + " effects left after its undo;"
              + " expected none. It is undone again",
          "LeftOver");
    }
  }

  private RehearsalRequest forward(StepCall call, Runnable effect) {
    Driver driver = Driver.calling();
    Journal.Acting acting =
        Objects.requireNonNull(
            transaction.execute(_ -> {
              Journal.Acting allowed = journal.forward(call, driver);
              effect.run();
              return allowed;
            }));
    return request(acting);
  }

  private static RehearsalRequest request(Journal.Acting acting) {
    return StrictJson.read(acting.input().getBytes(UTF_8), RehearsalRequest.class);
  }

  private static Duration left(Journal.Acting acting) {
    Integer asked = request(acting).waitSeconds();
    return Duration.ofSeconds(asked == null ? 0 : asked).minus(acting.age());
  }

  private static ApplicationFailure notYet(StepCall call, Duration left) {
    Duration next = left.compareTo(LONGEST_LOOK) < 0 ? left : LONGEST_LOOK;
    return ApplicationFailure.newBuilder()
        .setType(FailureTypes.NOT_YET)
        .setCategory(ApplicationErrorCategory.BENIGN)
        .setMessage(
            call.step()
                + " "
                + call.item()
                + " waits another "
                + left.toSeconds()
                + " s; looks again in "
                + next.toMillis()
                + " ms")
        .setNextRetryDelay(next)
        .build();
  }

  /// After the effect, like a call whose answer was lost.
  private static void failIfAsked(StepCall call, RehearsalRequest request) {
    if (!call.step().equals(request.failAt())) {
      return;
    }
    boolean forced = RehearsalStep.valueOf(call.step()).compareTo(RehearsalStep.COMMIT) >= 0;
    int attempt = Activity.getExecutionContext().getInfo().getAttempt();
    if (!forced || attempt <= FORCED_FAILURES) {
      throw ApplicationFailure.newBuilder()
          .setType(FailureTypes.REHEARSED)
          .setMessage(call.step() + " " + call.item() + " failed, as the request asked")
          .setNonRetryable(!forced)
          .build();
    }
  }
}
