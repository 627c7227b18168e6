package drydock.ledger.journal;

import drydock.ledger.failpoint.Failpoint;
import drydock.ledger.failpoint.Failpoints;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/// How the frame moves: each move is one transaction, with the places where a test makes it fail.
final class Moves {
  private final TransactionTemplate transaction;
  private final Failpoints failpoints;

  Moves(TransactionTemplate transaction, Failpoints failpoints) {
    this.transaction = transaction;
    this.failpoints = failpoints;
  }

  /// @param name by which a test knows it
  /// @param operation its id, or empty before it has one
  /// @param families where they are known
  <T> T move(String name, String operation, List<String> families, Supplier<T> deed) {
    String item = String.join(",", families);
    failpoints.at(Failpoint.MOVE_BEFORE, operation, name, item);
    T answer =
        Objects.requireNonNull(
            transaction.execute(_ -> {
              T made = deed.get();
              failpoints.at(Failpoint.MOVE_BEFORE_COMMIT, operation, name, item);
              return made;
            }));
    failpoints.at(Failpoint.MOVE_AFTER_COMMIT, operation, name, item);
    return answer;
  }
}
