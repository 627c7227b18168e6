package drydock.dev;

import drydock.engines.postgres.PostgresServer;
import drydock.engines.process.PidFile;
import drydock.engines.temporal.TemporalDevServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Where a `dev` keeps everything between its runs.
record DataFolder(Path path) {
  Path lock() {
    return path.resolve("dev.lock");
  }

  Path postgres() {
    return path.resolve("postgres");
  }

  Path temporal() {
    return path.resolve("temporal");
  }

  Path passwordFile() {
    return path.resolve("password");
  }

  PidFile worker() {
    return new PidFile(path.resolve("worker.pid"));
  }

  /// What a killed run left running. The worker first: it ends by itself when its parent is gone,
  /// but may still be finishing.
  void endLeftovers(Consumer<String> say) {
    worker().endLeftover("the worker", say);
    PostgresServer.endLeftover(postgres(), say);
    TemporalDevServer.endLeftover(temporal(), say);
  }

  /// Only what a `dev` keeps there: the folder may have been chosen by a person.
  void empty() {
    deleteTree(postgres());
    deleteTree(temporal());
    deleteTree(path.resolve("postgres.log"));
    deleteTree(path.resolve("postgres.unfinished"));
  }

  /// Made once, readable by its owner alone; PostgreSQL listens to every user of this machine.
  String password() {
    try {
      Files.createDirectories(path);
      if (!Files.exists(passwordFile())) {
        Files.deleteIfExists(partial());
        Files.createFile(partial(), ownerOnly());
        String password = UUID.randomUUID().toString().replace("-", "");
        Files.writeString(partial(), password, StandardOpenOption.WRITE);
        Files.move(partial(), passwordFile());
      }
      return Files.readString(passwordFile()).trim();
    } catch (IOException e) {
      throw new UncheckedIOException("the password file " + passwordFile() + " is unusable", e);
    }
  }

  private Path partial() {
    return path.resolve("password.partial");
  }

  private static FileAttribute<?> ownerOnly() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }

  private static void deleteTree(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(root + " cannot be emptied", e);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
