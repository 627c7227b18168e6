package drydock.node.engine;

import com.kuzudb.Database;
import com.kuzudb.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Kuzu. Queries need threads with a stack of [#STACK] bytes.
public final class KuzuEngine implements GraphEngine {
  /// The engine reads a text by recursion on the caller's stack, and its end is the process's end.
  public static final long STACK = 8L << 20;

  private static final String NAME = "kuzu";

  private final EngineSettings settings;

  public KuzuEngine(EngineSettings settings) {
    this.settings = settings;
  }

  @Override
  public EngineVersion version() {
    return new EngineVersion(NAME, Version.getVersion(), Version.getStorageVersion());
  }

  @Override
  public OpenGraph open(Path file) throws CannotOpen {
    whole(file);
    Handles.take(file);
    try {
      return opened(file);
    } catch (CannotOpen | RuntimeException | Error e) {
      Handles.free(file);
      throw e;
    }
  }

  private OpenGraph opened(Path file) throws CannotOpen {
    Database database;
    try {
      database =
          new Database(
              file.toString(), settings.readPool(), true, true, settings.addressSpace(), false, -1);
    } catch (Exception e) { // the constructor throws checked ones that it does not declare
      throw new CannotOpen(
          "%s cannot be opened: %s; expected a whole database of %s with storage version %d"
              .formatted(file, e.getMessage(), NAME, Version.getStorageVersion()),
          e);
    }
    KuzuGraph graph = new KuzuGraph(file, database, settings.threadsPerQuery());
    try {
      graph.tables();
      return graph;
    } catch (RuntimeException e) {
      database.close();
      throw new CannotOpen(
          "%s was opened, but its tables cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /// What the engine would take without a word: through a link it replays the log of another file,
  /// a file of no length is an empty database, and a log left behind is replayed.
  private static void whole(Path file) throws CannotOpen {
    try {
      if (!file.toRealPath().equals(file)) {
        throw new CannotOpen(
            "%s is a link or leads through one, to %s; expected the file itself"
                .formatted(file, file.toRealPath()));
      }
      if (!Files.isRegularFile(file) || Files.size(file) == 0) {
        throw new CannotOpen(
            "%s has no content or is no file; expected a whole database".formatted(file));
      }
    } catch (IOException e) {
      throw new CannotOpen("%s cannot be read: %s; expected a file".formatted(file, e), e);
    }
    for (String suffix : new String[] {".wal", ".shadow"}) {
      if (Files.exists(file.resolveSibling(file.getFileName() + suffix))) {
        throw new CannotOpen(
            "%s has a %s file beside it; expected a database that was closed"
                .formatted(file, suffix));
      }
    }
  }
}
