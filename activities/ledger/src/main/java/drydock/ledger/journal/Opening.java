package drydock.ledger.journal;

import drydock.ledger.operation.Operation;
import drydock.ledger.operation.Driver;
import drydock.ledger.operation.Rows;
import drydock.contract.FailureTypes;
import drydock.contract.OperationKind;
import drydock.contract.control.KindControlRequest.Mode;
import drydock.ledger.kind.Kinds;
import drydock.ledger.lease.Standing;
import drydock.ledger.lease.Turn;
import drydock.operations.journal.OpenCall;
import drydock.operations.journal.RunId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides an opening inside one transaction. The order of the questions is the order in which a
/// person would want to hear the answer.
final class Opening {
  /// What became of it; a refusal is journaled before anybody hears of it.
  sealed interface Answer {
    record Granted(String operation, long fence) implements Answer {}

    record Joined(String operation) implements Answer {}

    record Waits(String operation, String why, List<RunId> toCancel) implements Answer {}

    record Refused(String type, String why) implements Answer {}
  }

  private final Rows rows;
  private final Queue queue;
  private final Duration leaseWait;
  private final String namespaceId;

  /// @param namespaceId where the run that opens was started
  Opening(Rows rows, Duration leaseWait, String namespaceId) {
    this.rows = rows;
    this.queue = new Queue(rows);
    this.leaseWait = leaseWait;
    this.namespaceId = namespaceId;
  }

  Answer answer(OpenCall call, Driver driver) {
    return before(driver)
        .or(() -> known(call, driver).or(() -> shut(call)).map(early -> told(call, driver, early)))
        .orElseGet(() -> locked(call, driver));
  }

  /// While it waits for the rows another attempt of the same run may open, or a twin with the same
  /// request id may be granted.
  private Answer locked(OpenCall call, Driver driver) {
    rows.leases().createAndLock(call.families());
    return before(driver)
        .orElseGet(
            () -> told(call, driver, known(call, driver).orElseGet(() -> turn(call, driver))));
  }

  /// What would refuse it or make it wait now; reads only. A kind that is switched off is not even
  /// previewed.
  List<String> blockers(OpenCall call) {
    Optional<Kinds.Shut> shut = rows.kinds().shut(List.of(call.kind(), call.behavesAs()));
    if (shut.filter(one -> one.mode() == Mode.OFF).isPresent()) {
      throw Refusals.refused(FailureTypes.KIND_UNAVAILABLE, shut.get().why());
    }
    String requestId = call.requestId();
    Optional<String> known =
        requestId == null
            ? Optional.empty()
            : rows.operations()
                .byRequest(requestId)
                .map(same -> said(sameRequest(call, requestId, same)));
    List<Standing> holders = rows.leases().holders(call.families());
    Turn turn = Turn.of(kind(call), call.families(), holders, rows.waiters().on(call.families()));
    return Stream.of(known.stream(), shut.map(Kinds.Shut::why).stream(), Refusals.inTheWay(turn))
        .flatMap(said -> said)
        .toList();
  }

  Duration wait(OpenCall call) {
    return call.leaseWaitSeconds() == null
        ? leaseWait
        : Duration.ofSeconds(call.leaseWaitSeconds());
  }

  private static String said(Answer answer) {
    return switch (answer) {
      case Answer.Refused refused -> refused.why();
      case Answer.Joined joined ->
          "It would join operation " + joined.operation() + ", which has the same request id";
      case Answer.Granted granted -> "It would be operation " + granted.operation();
      case Answer.Waits waits -> waits.why();
    };
  }

  /// What this run was answered already.
  private Optional<Answer> before(Driver driver) {
    return rows.operations().openedBy(driver).map(this::again);
  }

  private Answer again(Operation mine) {
    return switch (mine.state()) {
      case REFUSED -> new Answer.Refused(String.valueOf(mine.refusal()), mine.sentence());
      case REQUESTED -> new Answer.Waits(mine.id(), queue.inTheWay(mine), List.of());
      case RUNNING, UNDOING, NEEDS_OPERATOR, DONE, UNDONE ->
          new Answer.Granted(mine.id(), Objects.requireNonNullElse(mine.fence(), 0L));
    };
  }

  private Optional<Answer> known(OpenCall call, Driver driver) {
    Optional<Operation> earlier = rows.operations().ofEarlierRun(driver);
    if (earlier.isPresent()) {
      return Optional.of(
          new Answer.Refused(
              FailureTypes.OPERATION_ID_USED,
              Refusals.workflowIdUsed(driver.workflowId(), earlier.get())));
    }
    if (call.startProblem() != null) {
      return Optional.of(new Answer.Refused(FailureTypes.START_REFUSED, call.startProblem()));
    }
    String requestId = call.requestId();
    return requestId == null
        ? Optional.empty()
        : rows.operations().byRequest(requestId).map(one -> sameRequest(call, requestId, one));
  }

  /// A kind that is switched off or pauses; the answer of an operation that is known stays the
  /// same.
  private Optional<Answer> shut(OpenCall call) {
    return rows.kinds()
        .shut(List.of(call.kind(), call.behavesAs()))
        .map(shut -> new Answer.Refused(FailureTypes.KIND_UNAVAILABLE, shut.why()));
  }

  private static Answer sameRequest(OpenCall call, String requestId, Operation known) {
    return RequestDifference.field(call, known)
        .<Answer>map(field ->
            new Answer.Refused(
                FailureTypes.REQUEST_ID_REUSED,
                Refusals.requestIdReused(requestId, known.id(), field)))
        .orElseGet(() -> new Answer.Joined(known.id()));
  }

  private Answer turn(OpenCall call, Driver driver) {
    List<Standing> holders = rows.leases().holders(call.families());
    List<Standing> waiting = rows.waiters().on(call.families());
    return switch (Turn.of(kind(call), call.families(), holders, waiting)) {
      case Turn.Free() -> grant(call, driver);
      case Turn.Joins(Standing other) -> new Answer.Joined(other.operation());
      case Turn.Refused(List<Standing> by) ->
          new Answer.Refused(FailureTypes.GRAPH_BUSY, Refusals.busy(by));
      case Turn.Behind(List<Standing> inTheWay, List<Standing> toCancel) ->
          wait(call).isZero()
              ? new Answer.Refused(FailureTypes.GRAPH_BUSY, Refusals.busy(inTheWay))
              : enqueue(call, driver, toCancel);
    };
  }

  private Answer grant(OpenCall call, Driver driver) {
    long fence = rows.leases().nextFence();
    String operation = rows.operations().insertRunning(call, fence);
    rows.drivers().pin(operation, driver, namespaceId, false);
    rows.leases().grant(kind(call), call.families(), operation, fence);
    rows.events()
        .append(operation, driver, "OPENED", fence, "Leased " + String.join(", ", call.families()));
    return new Answer.Granted(operation, fence);
  }

  private Answer enqueue(OpenCall call, Driver driver, List<Standing> toCancel) {
    String operation = rows.operations().insertRequested(call, "Waits for its lease");
    rows.drivers().pin(operation, driver, namespaceId, false);
    rows.waiters().add(operation, call.families(), kind(call), wait(call));
    Operation waiter = rows.operations().byId(operation).orElseThrow();
    String why = queue.inTheWay(waiter);
    rows.events().append(operation, driver, "WAITS", null, why);
    List<RunId> runs =
        toCancel.stream().map(Standing::driver).filter(Objects::nonNull).distinct().toList();
    return new Answer.Waits(operation, why, runs);
  }

  /// A refusal is journaled before anybody hears of it.
  private Answer told(OpenCall call, Driver driver, Answer answer) {
    if (answer instanceof Answer.Refused(String type, String why)) {
      String operation = rows.operations().insertRefused(call, type, why);
      rows.drivers().pin(operation, driver, namespaceId, true);
      rows.events().append(operation, driver, "REFUSED", null, type + ": " + why);
    }
    return answer;
  }

  private static OperationKind kind(OpenCall call) {
    return OperationKind.byWorkflowType(call.behavesAs())
        .orElseThrow(() -> new IllegalArgumentException("no kind is called " + call.behavesAs()));
  }
}
