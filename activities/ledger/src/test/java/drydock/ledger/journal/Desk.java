package drydock.ledger.journal;

import drydock.contract.OperationKind;
import drydock.engines.process.Processes;
import drydock.ledger.operation.Driver;
import drydock.ledger.operation.Operation;
import drydock.ledger.operation.Rows;
import drydock.operations.journal.Closing;
import drydock.operations.journal.GaveUp;
import drydock.operations.journal.OpenCall;
import drydock.operations.journal.OperationState;
import drydock.operations.journal.RunId;
import drydock.operations.journal.Resolving;
import drydock.operations.journal.StepCall;
import drydock.operations.journal.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The journal's moves without Temporal: every operation is driven by a run that is named after it.
final class Desk {
  private static final Duration WAIT = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final drydock.ledger.Rows database = new drydock.ledger.Rows();
  private final Rows rows = Rows.of(database.jdbc());

  /// Returns the operation's id, whether it was granted or waits; fails when it was refused.
  String open(String who, OperationKind kind, String... families) {
    return switch (asked(who, kind, families)) {
      case Opening.Answer.Granted granted -> granted.operation();
      case Opening.Answer.Waits waits -> waits.operation();
      case Opening.Answer.Joined joined -> throw new AssertionError("joined " + joined);
      case Opening.Answer.Refused refused -> throw new AssertionError("refused " + refused);
    };
  }

  Opening.Answer asked(String who, OperationKind kind, String... families) {
    OpenCall call =
        new OpenCall(
            "Rehearsal",
            kind.workflowType(),
            null,
            null,
            List.of(families),
            "{}",
            1,
            null,
            null,
            null);
    return database.in(() -> new Opening(rows, WAIT, "here").answer(call, driver(who)));
  }

  /// The runs that were granted by it.
  List<String> close(String who) {
    Operation now = of(who);
    Closing closing =
        new Closing(now.id(), Objects.requireNonNull(now.fence()), OperationState.DONE, "", false);
    Optional<List<RunId>> granted = database.in(() -> new Ends(rows).close(closing, driver(who)));
    return names(granted.orElseThrow());
  }

  GaveUp giveUp(String who, Operation waiter) {
    return database.in(
        () -> new GivingUp(rows).answer(waiter, "GraphBusy", "its time was spent", driver(who)));
  }

  /// The fence, if its turn has come.
  Optional<Long> look(String who) {
    Operation now = of(who);
    return database.in(() -> new Queue(rows).granted(now, driver(who)));
  }

  String inTheWay(String who) {
    return new Queue(rows).inTheWay(of(who));
  }

  Trouble needsOperator(String who) {
    Trouble trouble = trouble(who);
    if (!stop(who, trouble)) {
      throw new AssertionError(who + " was not stopped");
    }
    return trouble;
  }

  /// What would stop it now.
  Trouble trouble(String who) {
    Operation now = of(who);
    return new Trouble(
        now.id(), Objects.requireNonNull(now.fence()), "TIDY", "a/1", false, "it is stuck");
  }

  boolean stop(String who, Trouble trouble) {
    return database.in(() -> new Troubles(rows).stop(trouble, driver(who)));
  }

  Optional<Long> resolve(String who, Resolving resolving) {
    return database.in(() -> new Troubles(rows).resolve(resolving, driver(who)));
  }

  /// Whether a step of it gets past its fence check.
  boolean acts(String who, long fence) {
    StepCall call = new StepCall(of(who).id(), "TIDY", "a/1", fence, 1, "tidying");
    return database
        .in(() -> rows.transitions().act(call, driver(who), OperationState.RUNNING))
        .isPresent();
  }

  /// Does the deed while nobody else can lock the family, and lets go once so many wait for it.
  <T> T whileLocked(String family, int waiting, Supplier<T> deed) {
    return database.in(() -> {
      rows.leases().lock(List.of(family));
      T done = deed.get();
      String waits = "SELECT count(*) FROM pg_locks WHERE NOT granted";
      if (!Processes.await(() -> Integer.parseInt(one(waits)) >= waiting, PATIENCE)) {
        throw new AssertionError("fewer than " + waiting + " wait for " + family);
      }
      return done;
    });
  }

  Operation of(String who) {
    return rows.operations().openedBy(driver(who)).orElseThrow();
  }

  OperationState state(String who) {
    return of(who).state();
  }

  List<String> events(String who) {
    return database.all(
        "SELECT kind FROM drydock.operation_event WHERE operation = '"
            + of(who).id()
            + "' ORDER BY id");
  }

  /// A time as PostgreSQL keeps it.
  String one(String sql) {
    return database.one(sql);
  }

  static List<String> names(List<RunId> runs) {
    return runs.stream().flatMap(run -> Stream.of(run.workflowId())).toList();
  }

  private static Driver driver(String who) {
    return new Driver(who, "run-of-" + who);
  }
}
