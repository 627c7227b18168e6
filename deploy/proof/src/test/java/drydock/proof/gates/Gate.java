package drydock.proof.gates;

import java.util.stream.Stream;

/// Every rule by name. A new one is a constant, its line below, and a planted violation of it.
enum Gate {
  MODULES_OWN_THEIR_PACKAGES,
  MODULE_DIRECTION,
  AWS_KNOWS_PORTS_ONLY,
  NO_PACKAGE_CYCLES,
  PURE_WORKFLOWS,
  DETERMINISTIC_WORKFLOWS,
  NO_STATIC_STATE_IN_WORKFLOWS,
  NO_CATCH_ALL_IN_WORKFLOWS,
  LAUNCHES_BY_CONTRACT_ONLY,
  JDBC_IN_LEDGER_ONLY,
  ENGINE_IN_THE_NODE_ONLY,
  FILES_MOVE_DURABLY,
  STATEMENTS_ARE_CONSTANTS,
  NO_ANNOTATION_MAGIC,
  SPEAKING_NAMES,
  FILE_SIZE,
  METHOD_SIZE,
  CONSTRUCTOR_SIZE,
  PACKAGE_SIZE,
  NO_SLEEPING_TESTS,
  NO_DISABLED_TESTS,
  NO_MOCKS,
  TESTS_ARE_SELECTED;

  Stream<Flaw> flaws(Code code) {
    return switch (this) {
      case MODULES_OWN_THEIR_PACKAGES -> Modules.strayPackages(code);
      case MODULE_DIRECTION -> Modules.wrongWay(code);
      case AWS_KNOWS_PORTS_ONLY -> Modules.behindThePorts(code);
      case NO_PACKAGE_CYCLES -> Modules.cycles(code);
      case PURE_WORKFLOWS -> Workflows.impure(code);
      case DETERMINISTIC_WORKFLOWS -> Workflows.NONDETERMINISM.flaws(code);
      case NO_STATIC_STATE_IN_WORKFLOWS -> Workflows.staticState(code);
      case NO_CATCH_ALL_IN_WORKFLOWS -> Workflows.catchAll(code);
      case LAUNCHES_BY_CONTRACT_ONLY -> Bans.LAUNCHES.flaws(code);
      case JDBC_IN_LEDGER_ONLY -> Stream.concat(Bans.JDBC.flaws(code), Bans.DEV_JDBC.flaws(code));
      case ENGINE_IN_THE_NODE_ONLY -> Bans.ENGINE.flaws(code);
      case FILES_MOVE_DURABLY -> Bans.MOVES.flaws(code);
      case STATEMENTS_ARE_CONSTANTS -> Statements.hidden(code);
      case NO_ANNOTATION_MAGIC -> Bans.ANNOTATIONS.flaws(code);
      case SPEAKING_NAMES -> Names.empty(code);
      case FILE_SIZE -> Sizes.files(code);
      case METHOD_SIZE -> Sizes.methods(code);
      case CONSTRUCTOR_SIZE -> Sizes.constructors(code);
      case PACKAGE_SIZE -> Sizes.packages(code);
      case NO_SLEEPING_TESTS -> Tests.sleeping(code);
      case NO_DISABLED_TESTS -> Tests.disabled(code);
      case NO_MOCKS -> Tests.mocking(code);
      case TESTS_ARE_SELECTED -> Selection.unselected(code);
    };
  }
}
