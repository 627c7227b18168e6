package drydock.ledger.rehearsal;

import drydock.contract.FailureTypes;
import drydock.contract.RehearsalRequest;
import drydock.ledger.door.TimeLimit;
import drydock.ledger.failpoint.Failpoint;
import drydock.ledger.failpoint.Failpoints;
import drydock.ledger.operation.Driver;
import drydock.ledger.journal.Journal;
import drydock.ledger.journal.NotYet;
import drydock.ledger.resource.Resources;
import drydock.operations.journal.StepCall;
import drydock.operations.rehearsal.RehearsalActivities;
import drydock.operations.rehearsal.RehearsalStep;
import drydock.operations.request.StrictJson;
import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The doors of a rehearsal. Its notes and its bell share one table; what differs is whether the
/// fence is checked in the transaction of the effect or before it.
public final class RehearsalActivitiesImpl implements RehearsalActivities {
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

  /// How often a step fails that was asked to fail where there is no way back.
  private static final int FORCED_FAILURES = 2;

  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Failpoints failpoints;
  private final Duration doorLimit;
  private final Scratch scratch;
  private final Resources resources;
  private final Bell bell;

  /// @param doorLimit the longest a call may take behind the door that cannot check fences
  public RehearsalActivitiesImpl(
      Journal journal,
      DataSource pool,
      TransactionTemplate transaction,
      Failpoints failpoints,
      Duration doorLimit) {
    this.journal = journal;
    this.transaction = transaction;
    this.failpoints = failpoints;
    this.doorLimit = doorLimit;
    JdbcClient jdbc = JdbcClient.create(pool);
    this.scratch = new Scratch(jdbc);
    this.resources = new Resources(jdbc);
    this.bell = new Bell(pool, failpoints);
  }

  @Override
  public void checked(StepCall call) {
    failpoints.at(Failpoint.FORWARD_BEFORE_EFFECT, call);
    Journal.Acting acting =
        forward(
            call,
            _ -> {
              scratch.leave(call);
              failpoints.at(Failpoint.FORWARD_BEFORE_COMMIT, call);
            });
    failpoints.at(Failpoint.FORWARD_AFTER_COMMIT, call);
    failIfAsked(call, request(acting));
  }

  @Override
  public void unchecked(StepCall call) {
    failpoints.at(Failpoint.FORWARD_BEFORE_EFFECT, call);
    TimeLimit limit = TimeLimit.startingNow(doorLimit);
    Journal.Acting acting =
        forward(call, _ -> resources.enter(call, "bell", call.step() + " " + call.item()));
    bell.ring(call, limit);
    failpoints.at(Failpoint.FORWARD_BEFORE_COMMIT, call);
    resources.leave(call);
    failpoints.at(Failpoint.FORWARD_AFTER_COMMIT, call);
    failIfAsked(call, request(acting));
  }

  @Override
  public void waited(StepCall call) {
    failpoints.at(Failpoint.FORWARD_BEFORE_EFFECT, call);
    Journal.Acting acting =
        forward(
            call,
            allowed -> {
              if (!left(allowed).isPositive()) {
                scratch.leave(call);
                failpoints.at(Failpoint.FORWARD_BEFORE_COMMIT, call);
              }
            });
    if (left(acting).isPositive()) {
      Duration left = left(acting);
      throw NotYet.of(call, "waits another " + left.toSeconds() + " s", least(left, LONGEST_LOOK));
    }
    failpoints.at(Failpoint.FORWARD_AFTER_COMMIT, call);
    failIfAsked(call, request(acting));
  }

  @Override
  public void undo(StepCall call) {
    failpoints.at(Failpoint.UNDO_BEFORE_EFFECT, call);
    Driver driver = Driver.calling();
    Duration shut =
        Objects.requireNonNull(
            transaction.execute(_ -> {
              Duration wait = untilShut(call, journal.undo(call, driver));
              if (!wait.isPositive()) {
                scratch.takeBack(call);
                resources.gone(call);
                failpoints.at(Failpoint.UNDO_BEFORE_COMMIT, call);
              }
              return wait;
            }));
    if (shut.isPositive()) {
      throw NotYet.of(
          call,
          "may still be called by a forward call that passed its fence check; nothing passes in "
              + shut.toMillis()
              + " ms",
          shut);
    }
    failpoints.at(Failpoint.UNDO_AFTER_COMMIT, call);
    if (scratch.count(call) != 0) {
      throw ApplicationFailure.newFailure(
          call.step()
              + " "
              + call.item()
              + " has effects left after its undo; expected none. It is undone again",
          "LeftOver");
    }
  }

  @Override
  public boolean isThere(StepCall call) {
    return scratch.count(call) > 0;
  }

  private Journal.Acting forward(StepCall call, Consumer<Journal.Acting> effect) {
    Driver driver = Driver.calling();
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          Journal.Acting allowed = journal.forward(call, driver);
          effect.accept(allowed);
          return allowed;
        }));
  }

  /// How long a forward call may still act behind the door that cannot check fences. No new one
  /// enters: it would meet the new fence.
  private Duration untilShut(StepCall call, Journal.Acting acting) {
    return resources.isInside(call) ? doorLimit.minus(acting.fenced()) : Duration.ZERO;
  }

  private static RehearsalRequest request(Journal.Acting acting) {
    return StrictJson.read(acting.input(), RehearsalRequest.class);
  }

  private static Duration left(Journal.Acting acting) {
    Integer asked = request(acting).waitSeconds();
    return Duration.ofSeconds(asked == null ? 0 : asked).minus(acting.age());
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
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
