package drydock.proof.restart;

import drydock.contract.DrydockClient;
import drydock.engines.postgres.PostgresServer;
import drydock.engines.postgres.PostgresSpec;
import drydock.engines.process.Ports;
import drydock.engines.process.Processes;
import drydock.engines.temporal.TemporalCli;
import drydock.engines.temporal.TemporalDevServer;
import drydock.engines.temporal.TemporalDevServerSpec;
import drydock.proof.child.WorkerJvm;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestTemporal;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL, Temporal and a worker, each a process of its own and all of them durable.
final class Installation implements AutoCloseable {
  private static final String PASSWORD = "onlyForThisTest";

  private static final List<String> SETTINGS =
      List.of(
          // A killed worker's step is tried again after this, so it bounds the test.
          "--drydock.frame.step-timeout=3s",
          "--drydock.frame.door-limit=1s",
          "--drydock.finder.every=1s",
          "--drydock.finder.quiet=1s");

  private final PostgresServer postgres;
  private final TemporalDevServer temporal;
  private final WorkflowServiceStubs stubs;
  private final List<WorkerJvm> workers = new ArrayList<>();

  private Installation(PostgresServer postgres, TemporalDevServer temporal) {
    this.postgres = postgres;
    this.temporal = temporal;
    this.stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(temporal.target()).build());
  }

  /// On the data of an earlier one, where there is some.
  static Installation start(Path folder) throws IOException {
    PostgresServer postgres =
        PostgresServer.start(
            new PostgresSpec(folder.resolve("postgres"), 0, PASSWORD, true), System.out::println);
    TemporalDevServer temporal =
        TemporalDevServer.start(
            TemporalDevServerSpec.durable(
                new TemporalCli(TestTemporal.cli()),
                Ports.free(),
                Ports.free(),
                folder.resolve("temporal")),
            System.out::println);
    Installation installation = new Installation(postgres, temporal);
    installation.worker();
    return installation;
  }

  WorkerJvm worker() throws IOException {
    WorkerJvm worker = WorkerJvm.start(database(), temporal.target(), SETTINGS);
    workers.add(worker);
    return worker;
  }

  TestDatabase database() {
    return TestDatabase.on(postgres, PASSWORD);
  }

  DrydockClient drydock() {
    return new DrydockClient(WorkflowClient.newInstance(stubs));
  }

  void terminate(String workflowId) {
    WorkflowClient.newInstance(stubs).newUntypedWorkflowStub(workflowId).terminate("by a test");
  }

  void killWorker() {
    workers.getFirst().kill();
  }

  void killEverything() {
    killWorker();
    Processes.kill(temporal.pid());
    Processes.kill(postgres.pid().orElseThrow());
    stubs.shutdownNow();
  }

  @Override
  public void close() {
    stubs.shutdownNow();
    for (WorkerJvm worker : workers) {
      worker.kill();
    }
    temporal.close();
    postgres.close();
  }
}
