package drydock.proof.soak;

import drydock.engines.postgres.PostgresServer;
import drydock.engines.postgres.PostgresSpec;
import drydock.engines.process.Ports;
import drydock.engines.temporal.TemporalCli;
import drydock.engines.temporal.TemporalDevServer;
import drydock.engines.temporal.TemporalDevServerSpec;
import drydock.testkit.TestDatabase;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.nio.file.Path;
import java.util.UUID;

/// A durable PostgreSQL and a Temporal with a file, both of their own and gone when closed.
final class SoakHouse implements AutoCloseable {
  private final PostgresServer postgres;
  private final TestDatabase database;
  private final TemporalDevServer temporal;
  private final WorkflowServiceStubs stubs;

  private SoakHouse(PostgresServer postgres, String password, TemporalDevServer temporal) {
    this.postgres = postgres;
    this.database = TestDatabase.on(postgres, password);
    this.temporal = temporal;
    this.stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(temporal.target()).build());
  }

  static SoakHouse open(Path root, Path folder) {
    TemporalCli cli = TemporalCli.findOrBuild(root, System.getenv(), System.err::println);
    String password = UUID.randomUUID().toString().replace("-", "");
    PostgresServer postgres =
        PostgresServer.start(
            new PostgresSpec(folder.resolve("postgres"), 0, password, true), System.err::println);
    try {
      return new SoakHouse(
          postgres,
          password,
          TemporalDevServer.start(
              TemporalDevServerSpec.durable(
                  cli, Ports.free(), Ports.free(), folder.resolve("temporal")),
              System.err::println));
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  TestDatabase database() {
    return database;
  }

  String temporal() {
    return temporal.target();
  }

  WorkflowServiceStubs stubs() {
    return stubs;
  }

  WorkflowClient client() {
    return WorkflowClient.newInstance(stubs);
  }

  @Override
  public void close() {
    stubs.shutdownNow();
    temporal.close();
    postgres.close();
  }
}
