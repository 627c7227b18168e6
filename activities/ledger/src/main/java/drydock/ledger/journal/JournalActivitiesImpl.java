package drydock.ledger.journal;

import drydock.ledger.operation.Operation;
import drydock.ledger.operation.Driver;
import drydock.ledger.operation.Rows;
import drydock.contract.FailureTypes;
import drydock.operations.waits.FrameOptions;
import drydock.operations.journal.Closed;
import drydock.operations.journal.Closing;
import drydock.operations.journal.GaveUp;
import drydock.operations.journal.JournalActivities;
import drydock.operations.journal.OpenCall;
import drydock.operations.journal.Opened;
import drydock.operations.journal.OperationState;
import drydock.operations.journal.Outcome;
import drydock.operations.journal.Resolving;
import drydock.operations.journal.RunId;
import drydock.operations.journal.Trouble;
import drydock.operations.journal.TurnedRound;
import drydock.operations.preview.PreviewActivities;
import drydock.operations.recovery.DriverWitness;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The frame's moves. Each is one transaction; repeated, it answers what it did.
public final class JournalActivitiesImpl implements JournalActivities, PreviewActivities {
  private final Journal journal;
  private final Rows rows;
  private final Moves moves;
  private final FrameOptions options;
  private final DriverWitness witness;

  public JournalActivitiesImpl(Journal journal, FrameOptions options, DriverWitness witness) {
    this.journal = journal;
    this.rows = journal.rows;
    this.moves = journal.moves;
    this.options = options;
    this.witness = witness;
  }

  @Override
  public Opened open(OpenCall call) {
    Driver driver = Driver.calling();
    if (call.takeOver() != null) {
      return new TakingOver(rows, moves, witness, options.lookApart())
          .answer(call, call.takeOver(), driver);
    }
    Opening opening = opening();
    Opening.Answer answer =
        moves.move("Open", "", call.families(), () -> opening.answer(call, driver));
    return switch (answer) {
      case Opening.Answer.Granted granted -> Opened.granted(granted.operation(), granted.fence());
      case Opening.Answer.Joined joined -> Opened.joining(joined.operation());
      case Opening.Answer.Waits waits ->
          Opened.waiting(
              waits.operation(),
              new Opened.Waiting(waits.why(), opening.wait(call).toSeconds(), waits.toCancel()));
      case Opening.Answer.Refused refused -> throw Refusals.refused(refused.type(), refused.why());
    };
  }

  @Override
  public long granted(String operation) {
    Driver driver = Driver.calling();
    Operation waiter = mine(operation, driver);
    if (waiter.refusal() != null) {
      // It gave up, and the worker died before the run could know.
      throw Refusals.refused(waiter.refusal(), waiter.sentence());
    }
    Queue queue = new Queue(rows);
    Optional<Long> fence =
        moves.move("Granted", operation, waiter.families(), () -> queue.granted(waiter, driver));
    return fence.orElseThrow(() -> notYet(queue.inTheWay(waiter)));
  }

  @Override
  public GaveUp giveUp(String operation, String refusal, String why) {
    Driver driver = Driver.calling();
    Operation waiter = mine(operation, driver);
    return moves.move(
        "GiveUp",
        operation,
        waiter.families(),
        () -> new GivingUp(rows).answer(waiter, refusal, why, driver));
  }

  @Override
  public void cross(String operation, long fence) {
    Driver driver = Driver.calling();
    moves.move(
        "Cross",
        operation,
        List.of(),
        () -> {
          if (rows.transitions().cross(operation, fence, driver)) {
            rows.events()
                .append(operation, driver, "CROSSED", fence, "Nothing is undone from here");
          } else {
            mustBeMine(operation, fence, driver, OperationState.RUNNING);
          }
          return true;
        });
  }

  @Override
  public TurnedRound turnRound(String operation, long fence, String why) {
    Driver driver = Driver.calling();
    return moves
        .move(
            "TurnRound",
            operation,
            List.of(),
            () -> new Ends(rows).turnRound(operation, fence, why, driver))
        .orElseThrow(() -> journal.notTheDriver(operation, fence, driver));
  }

  @Override
  public void needsOperator(Trouble trouble) {
    Driver driver = Driver.calling();
    moves.move(
        "NeedsOperator",
        trouble.operation(),
        List.of(),
        () -> {
          if (!new Troubles(rows).stop(trouble, driver)) {
            mustBeMine(trouble.operation(), trouble.fence(), driver, OperationState.NEEDS_OPERATOR);
          }
          return true;
        });
  }

  @Override
  public Long resolve(Resolving resolving) {
    Driver driver = Driver.calling();
    Trouble trouble = resolving.trouble();
    return moves
        .move(
            "Resolve",
            trouble.operation(),
            List.of(),
            () -> new Troubles(rows).resolve(resolving, driver))
        .orElseThrow(() -> journal.notTheDriver(trouble.operation(), trouble.fence(), driver));
  }

  @Override
  public Closed close(Closing closing) {
    Driver driver = Driver.calling();
    Optional<List<RunId>> granted =
        moves.move(
            "Close",
            closing.operation(),
            List.of(),
            () -> {
              Optional<List<RunId>> freed = new Ends(rows).close(closing, driver);
              if (freed.isEmpty()) {
                mustBeMine(closing.operation(), closing.fence(), driver, closing.state());
              }
              return freed;
            });
    return new Closed(granted.orElse(List.of()));
  }

  @Override
  public Outcome outcome(String operation) {
    Operation found = known(operation);
    if (!found.state().isFinal()) {
      throw notYet("Operation " + operation + " is " + found.state() + ": " + found.sentence());
    }
    return new Outcome(found.state(), found.sentence());
  }

  @Override
  public List<String> blockers(OpenCall call) {
    return opening().blockers(call);
  }

  private Opening opening() {
    return new Opening(rows, options.leaseWait(), witness.namespaceId());
  }

  private Operation known(String operation) {
    return rows.operations()
        .byId(operation)
        .orElseThrow(() ->
            Refusals.refused(
                FailureTypes.UNKNOWN_OPERATION, "The ledger does not know operation " + operation));
  }

  /// A repeated move finds what it did the first time, or belongs to somebody who may not act.
  private void mustBeMine(String operation, long fence, Driver driver, OperationState expected) {
    boolean mine =
        rows.drivers().isDrivenBy(operation, driver)
            && rows.operations()
                .byId(operation)
                .filter(now -> now.state() == expected && Objects.equals(now.fence(), fence))
                .isPresent();
    if (!mine) {
      throw journal.notTheDriver(operation, fence, driver);
    }
  }

  /// One that waits, or waited, and has no fence to check.
  private Operation mine(String operation, Driver driver) {
    Operation waiter = known(operation);
    if (!rows.drivers().isDrivenBy(operation, driver)) {
      throw journal.notTheDriver(operation, 0, driver);
    }
    return waiter;
  }

  /// Without a delay of its own: the one who asks knows how often to look.
  private static ApplicationFailure notYet(String why) {
    return ApplicationFailure.newBuilder()
        .setType(FailureTypes.NOT_YET)
        .setCategory(ApplicationErrorCategory.BENIGN)
        .setMessage(why)
        .build();
  }
}
