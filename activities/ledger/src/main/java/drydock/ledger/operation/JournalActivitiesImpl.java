package drydock.ledger.operation;

import drydock.contract.FailureTypes;
import drydock.operations.journal.Closing;
import drydock.operations.journal.JournalActivities;
import drydock.operations.journal.OpenCall;
import drydock.operations.journal.Opened;
import drydock.operations.journal.OperationState;
import drydock.operations.journal.Outcome;
import drydock.operations.journal.TurnedRound;
import drydock.operations.preview.PreviewActivities;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The frame's moves. Each is one transaction; repeated, it answers what it did.
public final class JournalActivitiesImpl implements JournalActivities, PreviewActivities {
  /// Between two looks at an operation somebody else drives.
  private static final Duration NEXT_LOOK = Duration.ofSeconds(2);

  private final Journal journal;

  public JournalActivitiesImpl(Journal journal) {
    this.journal = journal;
  }

  @Override
  public Opened open(OpenCall call) {
    Driver driver = Driver.calling();
    Opening opening = new Opening(journal.operations, journal.leases, journal.events);
    Opening.Answer answer =
        Objects.requireNonNull(journal.transaction.execute(_ -> opening.answer(call, driver)));
    return switch (answer) {
      case Opening.Answer.Granted granted ->
          new Opened(granted.operation(), granted.fence(), false);
      case Opening.Answer.Joined joined -> new Opened(joined.operation(), 0, true);
      case Opening.Answer.Refused refused -> throw Refusals.refused(refused.type(), refused.why());
    };
  }

  @Override
  public void cross(String operation, long fence) {
    Driver driver = Driver.calling();
    journal.transaction.executeWithoutResult(_ -> {
      if (journal.operations.cross(operation, fence, driver)) {
        journal.events.append(operation, driver, "CROSSED", fence, "Nothing is undone from here");
      } else if (!isMine(operation, fence, driver, OperationState.RUNNING)) {
        throw journal.notTheDriver(operation, fence, driver);
      }
    });
  }

  @Override
  public TurnedRound turnRound(String operation, long fence, String why) {
    Driver driver = Driver.calling();
    return Objects.requireNonNull(
        journal.transaction.execute(_ -> turn(operation, fence, why, driver)));
  }

  @Override
  public void close(Closing closing) {
    Driver driver = Driver.calling();
    journal.transaction.executeWithoutResult(_ -> {
      if (closes(closing, driver)) {
        release(closing, driver);
      } else if (!isMine(closing.operation(), closing.fence(), driver, closing.state())) {
        throw journal.notTheDriver(closing.operation(), closing.fence(), driver);
      }
    });
  }

  @Override
  public Outcome outcome(String operation) {
    Operation found =
        journal
            .operations
            .byId(operation)
            .orElseThrow(() ->
                ApplicationFailure.newNonRetryableFailure(
                    "The ledger does not know operation " + operation, "UnknownOperation"));
    if (!found.state().isFinal()) {
      throw ApplicationFailure.newBuilder()
          .setType(FailureTypes.NOT_YET)
          .setCategory(ApplicationErrorCategory.BENIGN)
          .setMessage("Operation " + operation + " is " + found.state() + ": " + found.sentence())
          .setNextRetryDelay(NEXT_LOOK)
          .build();
    }
    return new Outcome(found.state(), found.sentence());
  }

  @Override
  public List<String> blockers(OpenCall call) {
    return journal.blockers(call);
  }

  private TurnedRound turn(String id, long fence, String why, Driver driver) {
    Optional<Operation> operation = journal.operations.lock(id);
    if (operation.isPresent() && isDrivenBy(id, driver)) {
      Operation now = operation.get();
      if (now.crossed()) {
        return new TurnedRound(true, fence);
      }
      if (now.state() == OperationState.UNDOING && now.fence() != null) {
        return new TurnedRound(false, now.fence());
      }
      long newFence = journal.leases.raise(id);
      if (journal.operations.turnRound(id, fence, driver, newFence, why)) {
        journal.events.append(id, driver, "TURNED_ROUND", newFence, why);
        return new TurnedRound(false, newFence);
      }
    }
    throw journal.notTheDriver(id, fence, driver);
  }

  private boolean closes(Closing closing, Driver driver) {
    return journal.operations.close(
        closing.operation(), closing.fence(), driver, closing.state(), closing.summary());
  }

  /// The one list of what an operation lets go of when it ends.
  private void release(Closing closing, Driver driver) {
    int families = journal.leases.release(closing.operation());
    if (closing.cancelIgnored()) {
      journal.events.append(
          closing.operation(),
          driver,
          "CANCEL_IGNORED",
          closing.fence(),
          "A cancel came after the point of no return");
    }
    journal.events.append(
        closing.operation(),
        driver,
        closing.state().name(),
        closing.fence(),
        closing.summary() + " (" + families + " leases released)");
  }

  private boolean isMine(String operation, long fence, Driver driver, OperationState expected) {
    return isDrivenBy(operation, driver)
        && journal
            .operations
            .byId(operation)
            .filter(now -> now.state() == expected && Objects.equals(now.fence(), fence))
            .isPresent();
  }

  private boolean isDrivenBy(String operation, Driver driver) {
    return journal.operations.driver(operation).equals(Optional.of(driver));
  }
}
