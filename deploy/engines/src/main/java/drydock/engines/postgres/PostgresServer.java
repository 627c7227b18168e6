package drydock.engines.postgres;

import drydock.engines.process.Child;
import drydock.engines.process.OwnerLock;
import drydock.engines.process.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// A running PostgreSQL on 127.0.0.1 that asks everybody for a password. One process at a time owns
/// a data folder; what a killed owner left running is stopped by the next start.
public final class PostgresServer implements AutoCloseable {
  public static final String SUPERUSER = "postgres";

  private final PostgresSpec spec;
  private final OwnerLock lock;
  private final EmbeddedPostgres server;

  private PostgresServer(PostgresSpec spec, OwnerLock lock, EmbeddedPostgres server) {
    this.spec = spec;
    this.lock = lock;
    this.server = server;
  }

  /// Returns when it answers queries.
  ///
  /// @param say gets a line for whatever had to be cleared away first
  public static PostgresServer start(PostgresSpec spec, Consumer<String> say) {
    OwnerLock lock = OwnerLock.take(spec.beside(".lock"), spec.toString());
    PostgresServer started = null;
    try {
      new Postmaster(spec.data()).endLeftover(say);
      new FirstStart(spec).prepare(say);
      started = new PostgresServer(spec, lock, launch(spec));
      new FirstStart(spec).finish(started.sql());
      return started;
    } catch (RuntimeException e) {
      if (started == null) {
        lock.close();
      } else {
        started.close();
      }
      throw e;
    }
  }

  /// Stops what a killed owner left running on a data folder; nothing while an owner is alive.
  public static void endLeftover(Path data, Consumer<String> say) {
    PostgresSpec spec = new PostgresSpec(data, 0, "none", false);
    OwnerLock.tryTake(spec.beside(".lock"))
        .ifPresent(lock -> {
          try (lock) {
            new Postmaster(spec.data()).endLeftover(say);
          }
        });
  }

  private static EmbeddedPostgres launch(PostgresSpec spec) {
    int port = Ports.claim("PostgreSQL", spec.port());
    try {
      Files.createDirectories(spec.data().getParent());
      Files.deleteIfExists(spec.log());
      return builder(spec, port).start();
    } catch (IOException | RuntimeException e) {
      new Postmaster(spec.data()).endLeftover(_ -> {});
      throw new IllegalStateException(
          "%s did not start on port %d. The end of %s:%n%s"
              .formatted(spec, port, spec.log(), Child.lastLines(spec.log(), 20)),
          e);
    }
  }

  private static EmbeddedPostgres.Builder builder(PostgresSpec spec, int port) {
    String durable = spec.durable() ? "on" : "off";
    return EmbeddedPostgres.builder()
        .setDataDirectory(spec.data())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(port)
        // The same order of text on every machine, whatever its locales are.
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setServerConfig("listen_addresses", "127.0.0.1")
        // No socket file: nothing outside the data folder is left behind.
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("fsync", durable)
        .setServerConfig("synchronous_commit", durable)
        .setServerConfig("full_page_writes", durable)
        .setConnectConfig("password", spec.password())
        .setDataDirectoryCustomizer(_ -> new FirstStart(spec).restrict())
        // Recovery after a crash is part of a start; ten seconds, the default, can be too few.
        .setPGStartupWait(Duration.ofSeconds(60))
        .setErrorRedirector(Redirect.appendTo(spec.log().toFile()))
        .setOutputRedirector(Redirect.appendTo(spec.log().toFile()));
  }

  private Sql sql() {
    return new Sql(server.getPostgresDatabase());
  }

  /// Makes sure that a login role that is no superuser, and a database that it owns, exist.
  public void ensureDatabase(String database, String role, String password) {
    sql().ensureRole(role, password);
    sql().ensureDatabase(database, role);
  }

  /// Makes sure that a login role exists that owns nothing; repeating it sets the password anew.
  public void ensureRole(String role, String password) {
    sql().ensureRole(role, password);
  }

  public int port() {
    return server.getPort();
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
  }

  /// The server's process; empty once it has ended.
  public OptionalLong pid() {
    return new Postmaster(spec.data()).running();
  }

  /// Returns when the server and all its processes are gone.
  @Override
  public void close() {
    Postmaster postmaster = new Postmaster(spec.data());
    OptionalLong pid = postmaster.running();
    try (lock) {
      server.close();
      // The library gives up after five seconds and only logs that.
      pid.ifPresent(postmaster::end);
    } catch (IOException e) {
      throw new UncheckedIOException(spec + " cannot be closed", e);
    }
  }
}
