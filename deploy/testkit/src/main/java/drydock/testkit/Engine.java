package drydock.testkit;

import drydock.engines.postgres.PostgresServer;
import drydock.engines.postgres.PostgresSpec;
import drydock.engines.temporal.TemporalCli;
import drydock.engines.temporal.TemporalDevServer;
import drydock.engines.temporal.TemporalDevServerSpec;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;

/// What a helper process runs: how it is started, what its users are told of it, how leftovers of
/// it are ended.
enum Engine {
  POSTGRES {
    @Override
    Running start(Path folder, String nothing) {
      String password = secret();
      PostgresServer server =
          PostgresServer.start(
              new PostgresSpec(folder.resolve("data"), 0, password, false), System.out::println);
      TestDatabase.on(server, password);
      Properties told = new Properties();
      told.setProperty("port", Integer.toString(server.port()));
      told.setProperty("password", password);
      return new Running(told, server);
    }

    @Override
    void endLeftover(Path folder) {
      PostgresServer.endLeftover(folder.resolve("data"), System.out::println);
    }
  },
  TEMPORAL {
    @Override
    Running start(Path folder, String cli) {
      TemporalDevServer server =
          TemporalDevServer.start(
              TemporalDevServerSpec.inMemory(new TemporalCli(Path.of(cli)), folder),
              System.out::println);
      Properties told = new Properties();
      told.setProperty("target", server.target());
      return new Running(told, server);
    }

    @Override
    void endLeftover(Path folder) {
      TemporalDevServer.endLeftover(folder, System.out::println);
    }
  };

  record Running(Properties told, AutoCloseable server) {}

  /// @param argument what this engine needs to know; empty where that is nothing
  abstract Running start(Path folder, String argument);

  abstract void endLeftover(Path folder);

  private static String secret() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
