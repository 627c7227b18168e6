package drydock.proof.gates;

import java.util.List;

/// An exception from a gate: the class, file or method as the flaw names it, and why it may stay.
/// An excuse that nothing needs any more fails the gate.
record Excuse(Gate gate, String where, String reason) {
  /// The only list of exceptions there is.
  static final List<Excuse> ALL =
      List.of(
          new Excuse(
              Gate.LAUNCHES_BY_CONTRACT_ONLY,
              "drydock.dev.embedded.Runs",
              "it is the Schedules of the in-process server, which has none"),
          new Excuse(
              Gate.LAUNCHES_BY_CONTRACT_ONLY,
              "drydock.worker.dispatch.Launcher",
              "it is the dispatcher, which starts what the ledger asks for"),
          new Excuse(
              Gate.LAUNCHES_BY_CONTRACT_ONLY,
              "drydock.node.temporal.NodeReporting",
              "it is how a node speaks to the ledger, which holds no family and undoes nothing"),
          new Excuse(
              Gate.STATEMENTS_ARE_CONSTANTS,
              "drydock.ledger.rehearsal.Bell",
              "it closes a connection from another thread, and its statements are constants"),
          new Excuse(
              Gate.TESTS_ARE_SELECTED,
              "deploy/testkit/src/test/java/drydock/testkit/ClassTimesTest.java",
              "its inner classes are run by the test itself, to be timed"),
          new Excuse(
              Gate.TESTS_ARE_SELECTED,
              "deploy/testkit/src/test/java/drydock/testkit/HangingWorkflowTest.java",
              "its inner class hangs on purpose, run by the test itself"));

  static boolean covers(Gate gate, Flaw flaw) {
    return ALL.stream()
        .anyMatch(excuse -> excuse.gate == gate && excuse.where.equals(flaw.where()));
  }
}
