package drydock.engines.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A folder is made in several strokes, and a kill may fall between any two of them. A mark beside
/// it, from before the first until after the last, says that what is there was never in use.
record FirstStart(PostgresSpec spec) {
  private static final String PASSWORD_FOR_ALL =
      """
      host all all 127.0.0.1/32 scram-sha-256
      """;

  void prepare(Consumer<String> say) {
    try {
      if (Files.exists(mark())) {
        deleteTree(spec.data());
        say.accept("%s was only half made by a run that was killed; made anew".formatted(spec));
      }
      if (!Files.exists(spec.data().resolve("PG_VERSION"))) {
        refuseForeign();
        Files.createDirectories(spec.data());
        Files.writeString(mark(), "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(spec + " cannot be prepared", e);
    }
  }

  /// Before each start. Until the superuser has a password nobody could log in with one.
  void restrict() {
    if (!Files.exists(mark())) {
      writeRules();
    }
  }

  /// After each start.
  void finish(Sql sql) {
    if (Files.exists(mark())) {
      sql.setPassword(PostgresServer.SUPERUSER, spec.password());
      writeRules();
      sql.reload();
      deleteMark();
    }
  }

  private void refuseForeign() throws IOException {
    if (Files.isDirectory(spec.data())) {
      try (Stream<Path> content = Files.list(spec.data())) {
        content
            .findAny()
            .ifPresent(found -> {
              throw new IllegalStateException(
                  "%s: the folder holds %s but no PostgreSQL; choose an empty one"
                      .formatted(spec, found.getFileName()));
            });
      }
    }
  }

  private void writeRules() {
    try {
      Files.writeString(spec.data().resolve("pg_hba.conf"), PASSWORD_FOR_ALL);
    } catch (IOException e) {
      throw new UncheckedIOException(spec + ": its access rules cannot be written", e);
    }
  }

  private void deleteMark() {
    try {
      Files.delete(mark());
    } catch (IOException e) {
      throw new UncheckedIOException(mark() + " cannot be deleted", e);
    }
  }

  private Path mark() {
    return spec.beside(".unfinished");
  }

  private static void deleteTree(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
