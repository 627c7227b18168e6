package drydock.proof.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What belongs to one module alone, and what belongs to none.
final class Bans {
  private static final String BLOCKING =
      "io.temporal.api.workflowservice.v1.WorkflowServiceGrpc$WorkflowServiceBlockingStub#";
  private static final String STUB =
      "io.temporal.api.workflowservice.v1.WorkflowServiceGrpc$WorkflowServiceStub#";
  private static final String SERVER =
      "io.temporal.api.workflowservice.v1.WorkflowServiceGrpc$WorkflowServiceImplBase#";
  private static final String FUTURE =
      "io.temporal.api.workflowservice.v1.WorkflowServiceGrpc$WorkflowServiceFutureStub#";

  /// Every way to start a workflow run. Stubs on a run that exists (by workflow id or target) stay
  /// free, so anyone may signal, update, describe or cancel. The dispatcher is excused by name, as
  /// the embedded Schedules are and `NodeReport` will be; bench and crash tests live in proof,
  /// which may.
  static final Ban LAUNCHES =
      new Ban(
          outside(Layer.CONTRACT, Layer.PROOF),
          Ban.instead(
                  "drydock.contract.DrydockClient",
                  "io.temporal.client.WorkflowClient#start",
                  "io.temporal.client.WorkflowClient#execute",
                  "io.temporal.client.WorkflowClient#signalWithStart",
                  "io.temporal.client.WorkflowClient#newSignalWithStartRequest",
                  "io.temporal.client.WorkflowClient#startUpdateWithStart",
                  "io.temporal.client.WorkflowClient#executeUpdateWithStart",
                  "io.temporal.client.WorkflowClient#newWorkflowStub(Class,WorkflowOptions)",
                  "io.temporal.client.WorkflowClient#newUntypedWorkflowStub(String,WorkflowOptions)",
                  "io.temporal.client.WorkflowStub#start",
                  "io.temporal.client.WorkflowStub#signalWithStart",
                  "io.temporal.client.WorkflowStub#startUpdateWithStart",
                  "io.temporal.client.WorkflowStub#executeUpdateWithStart",
                  "io.temporal.client.WorkflowStub#newInstance",
                  "io.temporal.workflow.Workflow#newChildWorkflowStub",
                  "io.temporal.workflow.Workflow#newUntypedChildWorkflowStub",
                  "io.temporal.workflow.Workflow#newContinueAsNewStub",
                  "io.temporal.workflow.Workflow#continueAsNew",
                  BLOCKING + "startWorkflowExecution",
                  BLOCKING + "signalWithStartWorkflowExecution",
                  BLOCKING + "executeMultiOperation",
                  FUTURE + "startWorkflowExecution",
                  FUTURE + "signalWithStartWorkflowExecution",
                  FUTURE + "executeMultiOperation",
                  STUB + "startWorkflowExecution",
                  STUB + "signalWithStartWorkflowExecution",
                  STUB + "executeMultiOperation",
                  SERVER + "startWorkflowExecution",
                  SERVER + "signalWithStartWorkflowExecution",
                  SERVER + "executeMultiOperation")
              .toList());

  /// The engines, the test modules and, for making its database and role, dev speak JDBC too;
  /// everyone else asks the ledger, for transactions as well.
  static final Ban JDBC =
      new Ban(
          outside(Layer.LEDGER, Layer.ENGINES, Layer.TESTKIT, Layer.PROOF, Layer.DEV),
          Stream.concat(plainJdbc(), jdbcLibraries()).toList());

  static final Ban DEV_JDBC = new Ban(Bans::dev, jdbcLibraries().toList());

  /// Behind its port in the node, in what builds beside it, and in the bench that measures it bare.
  static final Ban ENGINE =
      new Ban(
          outside(
              Set.of(
                  "drydock.node.engine",
                  "drydock.node.load",
                  "drydock.node.value",
                  "drydock.node.work"),
              Layer.PROOF),
          Ban.instead("drydock.node.engine.GraphEngine", "com.kuzudb..").toList());

  /// A rename that is not synced with its folder may not have happened after a crash.
  static final Ban MOVES =
      new Ban(
          code ->
              code.classes().stream()
                  .filter(type -> Layer.NODE.holds(type.getPackageName()))
                  .filter(type -> !type.getPackageName().equals("drydock.node.volume"))
                  .collect(Collectors.toSet()),
          Ban.instead(
                  "drydock.node.volume.DurableFiles",
                  "java.nio.file.Files#move",
                  "java.nio.file.Files#copy",
                  "java.nio.file.Files#createLink",
                  "java.nio.file.Files#createSymbolicLink",
                  "java.io.File#renameTo")
              .toList());

  static final Ban ANNOTATIONS =
      new Ban(
          outside(),
          Stream.concat(
                  Ban.instead(
                      "TransactionTemplate",
                      "org.springframework.transaction.annotation..",
                      "jakarta.transaction.."),
                  Ban.instead(
                      "constructors",
                      "org.springframework.beans.factory.annotation.Autowired",
                      "jakarta.inject..",
                      "jakarta.annotation.Resource"))
              .toList());

  private Bans() {}

  private static Stream<Forbidden> plainJdbc() {
    return Ban.instead("the ledger module", "java.sql..", "javax.sql..");
  }

  private static Stream<Forbidden> jdbcLibraries() {
    return Ban.instead(
        "the ledger module",
        "org.springframework.jdbc..",
        "org.springframework.transaction..",
        "org.flywaydb..",
        "com.zaxxer..",
        "org.postgresql..");
  }

  private static Set<JavaClass> dev(Code code) {
    return code.classes().stream()
        .filter(type -> Layer.DEV.holds(type.getPackageName()))
        .collect(Collectors.toSet());
  }

  private static Function<Code, Set<JavaClass>> outside(Layer... layers) {
    return outside(Set.of(), layers);
  }

  private static Function<Code, Set<JavaClass>> outside(Set<String> packages, Layer... layers) {
    List<Layer> free = List.of(layers);
    return code ->
        code.classes().stream()
            .filter(type -> !packages.contains(type.getPackageName()))
            .filter(type -> free.stream().noneMatch(it -> it.holds(type.getPackageName())))
            .collect(Collectors.toSet());
  }
}
