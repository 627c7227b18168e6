package drydock.proof.bench;

import drydock.engines.postgres.PostgresServer;
import drydock.engines.postgres.PostgresSpec;
import drydock.engines.process.Ports;
import drydock.engines.temporal.TemporalCli;
import drydock.engines.temporal.TemporalDevServer;
import drydock.engines.temporal.TemporalDevServerSpec;
import drydock.ledger.Ledger;
import drydock.operations.waits.FrameOptions;
import drydock.operations.waits.OperationOptions;
import drydock.process.settings.TemporalSettings;
import drydock.process.temporal.TemporalConnection;
import drydock.proof.reach.Reach;
import drydock.proof.report.NeverHappened;
import drydock.testkit.TestDatabase;
import drydock.worker.settings.WorkerSettings;
import drydock.worker.temporal.SearchAttributeRegistration;
import drydock.worker.temporal.TaskQueueWorkers;
import drydock.worker.temporal.TemporalWitness;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/// A PostgreSQL, a Temporal and one worker process of their own, gone when closed.
final class BenchHouse implements AutoCloseable {
  static final String QUEUE = "drydock";
  private static final int SLOTS = 16;

  private static final FrameOptions FRAME =
      new FrameOptions(
          Duration.ofSeconds(30),
          Duration.ofMinutes(30),
          Duration.ofMinutes(30),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofMillis(500),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofSeconds(2),
          Duration.ofMinutes(1),
          Duration.ofDays(1));

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final BareTransactions bare;
  private final TemporalConnection temporal;

  private BenchHouse(TemporalCli cli, boolean durable) throws IOException {
    Path folder = Files.createTempDirectory("drydock-bench");
    String password = UUID.randomUUID().toString().replace("-", "");
    PostgresServer postgres =
        opened(
            PostgresServer.start(
                new PostgresSpec(folder.resolve("postgres"), 0, password, durable),
                System.err::println));
    TestDatabase database = TestDatabase.on(postgres, password);
    TemporalDevServer server =
        opened(TemporalDevServer.start(spec(cli, durable, folder), System.err::println));
    Ledger ledger = opened(Ledger.of(Reach.ledger(database, SLOTS)));
    ledger.migrate();
    bare = opened(new BareTransactions(database.asOwner(), SLOTS));
    TemporalSettings settings = Reach.temporal(server.target());
    temporal = opened(TemporalConnection.of(settings));
    new SearchAttributeRegistration(settings, temporal.stubs()).ensure();
    opened(
        TaskQueueWorkers.start(
            temporal.client(),
            QUEUE,
            new WorkerSettings(SLOTS, SLOTS, 32, 600, Duration.ofSeconds(5), false),
            worker -> {
              TaskQueueWorkers.register(
                  worker,
                  OperationOptions.asPatientAs(FRAME),
                  ledger.activities(FRAME, TemporalWitness.at(temporal)));
              worker.registerWorkflowImplementationFactory(
                  BareWorkflow.class, () -> new BareWorkflowImpl(FRAME));
              worker.registerActivitiesImplementations(bare);
            }));
  }

  static BenchHouse open(TemporalCli cli, boolean durable) {
    try {
      return new BenchHouse(cli, durable);
    } catch (IOException e) {
      throw new NeverHappened("no folder to work in: " + e.getMessage());
    }
  }

  WorkflowClient client() {
    return temporal.client();
  }

  /// Every operation that was counted must have left its rows.
  void expect(long rehearsals, long bareRuns) {
    long effects = bare.effects();
    long rows = bare.rows();
    if (rehearsals == 0
        || bareRuns == 0
        || effects != rehearsals * FrameBench.STEPS
        || rows != bareRuns * FrameBench.ACTIVITIES) {
      throw new NeverHappened(
          rehearsals
              + " rehearsals left "
              + effects
              + " effects and "
              + bareRuns
              + " bare runs left "
              + rows
              + " rows; expected "
              + FrameBench.STEPS
              + " and "
              + FrameBench.ACTIVITIES
              + " each");
    }
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        System.err.println("closing: " + e);
      }
    }
  }

  private <T extends AutoCloseable> T opened(T resource) {
    open.push(resource);
    return resource;
  }

  private static TemporalDevServerSpec spec(TemporalCli cli, boolean durable, Path folder) {
    Path files = folder.resolve("temporal");
    return durable
        ? TemporalDevServerSpec.durable(cli, Ports.free(), Ports.free(), files)
        : TemporalDevServerSpec.inMemory(cli, files);
  }
}
