package drydock.ledger.operation;

import drydock.contract.FailureTypes;
import drydock.ledger.lease.Holder;
import drydock.ledger.lease.Leases;
import drydock.operations.journal.OpenCall;
import drydock.operations.journal.OperationState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides an opening inside one transaction. The order of the questions is the order in which a
/// person would want to hear the answer.
final class Opening {
  /// What became of it; a refusal is journaled before anybody hears of it.
  sealed interface Answer {
    record Granted(String operation, long fence) implements Answer {}

    record Joined(String operation) implements Answer {}

    record Refused(String type, String why) implements Answer {}
  }

  private final Operations operations;
  private final Leases leases;
  private final Events events;

  Opening(Operations operations, Leases leases, Events events) {
    this.operations = operations;
    this.leases = leases;
    this.events = events;
  }

  Answer answer(OpenCall call, Driver driver) {
    Optional<Operation> before = operations.openedBy(driver);
    if (before.isPresent()) {
      return again(before.get());
    }
    Optional<Answer> known = known(call, driver);
    if (known.isEmpty()) {
      List<Holder> holders = leases.lock(call.families());
      // A twin with the same request id may have been granted while this one waited for the rows.
      known = known(call, driver);
      if (known.isEmpty() && holders.isEmpty()) {
        return grant(call, driver);
      }
      known = known.or(() -> Optional.of(busy(holders)));
    }
    return known.get() instanceof Answer.Refused refused
        ? journal(call, driver, refused)
        : known.get();
  }

  /// What would refuse it now; reads only.
  List<String> blockers(OpenCall call) {
    String requestId = call.requestId();
    Optional<String> known =
        requestId == null
            ? Optional.empty()
            : operations.byRequest(requestId).map(same -> said(sameRequest(call, requestId, same)));
    return Stream.concat(
            known.stream(), leases.holders(call.families()).stream().map(Holder::sentence))
        .toList();
  }

  private static String said(Answer answer) {
    return switch (answer) {
      case Answer.Refused refused -> refused.why();
      case Answer.Joined joined ->
          "It would join operation " + joined.operation() + ", which has the same request id";
      case Answer.Granted granted -> "It would be operation " + granted.operation();
    };
  }

  private static Answer again(Operation mine) {
    return mine.state() == OperationState.REFUSED
        ? new Answer.Refused(String.valueOf(mine.refusal()), mine.sentence())
        : new Answer.Granted(mine.id(), mine.fence() == null ? 0 : mine.fence());
  }

  private Optional<Answer> known(OpenCall call, Driver driver) {
    Optional<Operation> earlier = operations.ofEarlierRun(driver);
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
        : operations.byRequest(requestId).map(same -> sameRequest(call, requestId, same));
  }

  private static Answer sameRequest(OpenCall call, String requestId, Operation known) {
    return RequestDifference.field(call, known)
        .<Answer>map(field ->
            new Answer.Refused(
                FailureTypes.REQUEST_ID_REUSED,
                Refusals.requestIdReused(requestId, known.id(), field)))
        .orElseGet(() -> new Answer.Joined(known.id()));
  }

  private static Answer busy(List<Holder> holders) {
    return new Answer.Refused(FailureTypes.GRAPH_BUSY, Refusals.busy(holders));
  }

  private Answer grant(OpenCall call, Driver driver) {
    long fence = leases.nextFence();
    String operation = operations.insertRunning(call, driver, fence);
    leases.grant(call.families(), operation, fence);
    events.append(
        operation, driver, "OPENED", fence, "Leased " + String.join(", ", call.families()));
    return new Answer.Granted(operation, fence);
  }

  private Answer journal(OpenCall call, Driver driver, Answer.Refused refused) {
    String operation = operations.insertRefused(call, driver, refused.type(), refused.why());
    events.append(operation, driver, "REFUSED", null, refused.type() + ": " + refused.why());
    return refused;
  }
}
