package drydock.proof.matrix.stage;

import drydock.engines.postgres.PostgresServer;
import drydock.engines.postgres.PostgresSpec;
import drydock.engines.temporal.TemporalCli;
import drydock.engines.temporal.TemporalDevServer;
import drydock.engines.temporal.TemporalDevServerSpec;
import drydock.ledger.Ledger;
import drydock.proof.reach.Reach;
import drydock.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// A PostgreSQL and a Temporal for one run of the matrix, gone when closed.
public final class OwnEngines implements AutoCloseable {
  private final PostgresServer postgres;
  private final TemporalDevServer temporal;
  private final Engines engines;

  private OwnEngines(PostgresServer postgres, TemporalDevServer temporal, Engines engines) {
    this.postgres = postgres;
    this.temporal = temporal;
    this.engines = engines;
  }

  public static OwnEngines start(Path root) throws IOException {
    TemporalCli cli = TemporalCli.findOrBuild(root, System.getenv(), System.err::println);
    Path folder = Files.createTempDirectory("drydock-matrix");
    String password = UUID.randomUUID().toString().replace("-", "");
    PostgresServer postgres =
        PostgresServer.start(
            new PostgresSpec(folder.resolve("postgres"), 0, password, false), System.err::println);
    try {
      TestDatabase database = TestDatabase.on(postgres, password);
      try (Ledger ledger = Ledger.of(Reach.ledger(database, 2))) {
        ledger.migrate();
      }
      TemporalDevServer temporal =
          TemporalDevServer.start(
              TemporalDevServerSpec.inMemory(cli, folder.resolve("temporal")), System.err::println);
      return new OwnEngines(postgres, temporal, new Engines(database, temporal.target()));
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  public Engines engines() {
    return engines;
  }

  @Override
  public void close() {
    temporal.close();
    postgres.close();
  }
}
