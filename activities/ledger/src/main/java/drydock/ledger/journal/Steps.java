package drydock.ledger.journal;

import drydock.ledger.failpoint.Failpoint;
import drydock.ledger.failpoint.Failpoints;
import drydock.ledger.operation.Driver;
import drydock.operations.journal.StepCall;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/// How a step and its undo act on the ledger: run and fence are checked and the effect is made in
/// one transaction, with the operation's row held to its end.
public final class Steps {
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Failpoints failpoints;

  public Steps(Journal journal, TransactionTemplate transaction, Failpoints failpoints) {
    this.journal = journal;
    this.transaction = transaction;
    this.failpoints = failpoints;
  }

  /// @return what the effect answers
  public <T> T forward(StepCall call, Function<Journal.Acting, T> effect) {
    Driver driver = Driver.calling();
    failpoints.at(Failpoint.FORWARD_BEFORE_EFFECT, call);
    T answer =
        in(() -> {
          T made = effect.apply(journal.forward(call, driver));
          failpoints.at(Failpoint.FORWARD_BEFORE_COMMIT, call);
          return made;
        });
    failpoints.at(Failpoint.FORWARD_AFTER_COMMIT, call);
    return answer;
  }

  /// The same, for an undo.
  public <T> T undo(StepCall call, Function<Journal.Acting, T> effect) {
    Driver driver = Driver.calling();
    failpoints.at(Failpoint.UNDO_BEFORE_EFFECT, call);
    T answer =
        in(() -> {
          T made = effect.apply(journal.undo(call, driver));
          failpoints.at(Failpoint.UNDO_BEFORE_COMMIT, call);
          return made;
        });
    failpoints.at(Failpoint.UNDO_AFTER_COMMIT, call);
    return answer;
  }

  /// Reads and no more.
  public <T> T look(Supplier<T> work) {
    return in(work);
  }

  private <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
