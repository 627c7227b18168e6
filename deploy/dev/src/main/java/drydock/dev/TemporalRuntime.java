package drydock.dev;

import drydock.dev.embedded.EmbeddedTemporal;
import drydock.engines.temporal.TemporalDevServer;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/// A Temporal that answers, of one of three kinds.
sealed interface TemporalRuntime extends AutoCloseable {
  String target();

  /// What it means for what a person starts here; first what it is, then how to get another.
  List<String> words();

  default OptionalInt uiPort() {
    return OptionalInt.empty();
  }

  /// Whether it keeps nothing over a restart: what it does not know is gone.
  default boolean forgets() {
    return false;
  }

  default boolean alive() {
    return true;
  }

  @Override
  void close();

  /// The CLI's server as a child.
  ///
  /// @param where the CLI was found
  record DevServer(TemporalDevServer server, String where, Path database)
      implements TemporalRuntime {
    @Override
    public String target() {
      return server.target();
    }

    @Override
    public OptionalInt uiPort() {
      return server.uiPort();
    }

    @Override
    public boolean alive() {
      return server.alive();
    }

    @Override
    public List<String> words() {
      return List.of(
          "dev server (CLI from %s)".formatted(where),
          "running operations outlive a restart: they are kept in " + database,
          "the other: --temporal embedded (in memory, nothing to install)");
    }

    @Override
    public void close() {
      server.close();
    }
  }

  /// Temporal's Java server in this process.
  record Embedded(EmbeddedTemporal server) implements TemporalRuntime {
    @Override
    public String target() {
      return server.target();
    }

    @Override
    public boolean forgets() {
      return true;
    }

    @Override
    public List<String> words() {
      return List.of(
          "embedded (in this process, no UI)",
          "in memory: it forgets every running operation when dev stops; the ledger is kept",
          "the durable one, with UI: ./drydock temporal install (5 to 10 minutes, once)");
    }

    @Override
    public void close() {
      server.close();
    }
  }

  /// Somebody else's: neither started nor stopped here.
  record External(String target) implements TemporalRuntime {
    @Override
    public List<String> words() {
      return List.of("external, as durable as it is set up to be");
    }

    @Override
    public void close() {}
  }
}
