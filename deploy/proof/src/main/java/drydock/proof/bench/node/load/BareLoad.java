package drydock.proof.bench.node.load;

import com.kuzudb.Connection;
import com.kuzudb.Database;
import com.kuzudb.FlatTuple;
import com.kuzudb.QueryResult;
import com.kuzudb.Value;
import drydock.proof.bench.node.FreshJvm;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/// The engine alone, in a JVM of its own: opens a new file, runs the statements, checkpoints,
/// closes and puts file and folder on the disk. Its arguments are the file, the file with one
/// statement a line, the page cache and the address space. It says what the engine said of rows.
final class BareLoad {
  private static final String COPIED = " tuples have been copied";

  private BareLoad() {}

  /// @throws Exception whatever the engine throws
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    List<String> statements = Files.readAllLines(Path.of(args[1]));
    long start = System.nanoTime();
    long rows = load(file, statements, Long.parseLong(args[2]), Long.parseLong(args[3]));
    long closed = System.nanoTime();
    force(file, StandardOpenOption.WRITE);
    force(Objects.requireNonNull(file.toAbsolutePath().getParent()), StandardOpenOption.READ);
    FreshJvm.tell("rows", (double) rows);
    FreshJvm.tell("engine_s", (closed - start) / 1e9);
    FreshJvm.tell("fsync_s", (System.nanoTime() - closed) / 1e9);
    // The engine's hook would remove its library; whoever started this removes the folder.
    Runtime.getRuntime().halt(0);
  }

  private static long load(Path file, List<String> statements, long pool, long addressSpace)
      throws Exception {
    long rows = 0;
    try (Database database =
            new Database(file.toString(), pool, true, false, addressSpace, true, -1);
        Connection connection = new Connection(database)) {
      for (String statement : statements) {
        String said = run(connection, statement);
        if (said.contains(COPIED)) {
          rows += Long.parseLong(said.substring(0, said.indexOf(COPIED)));
        }
      }
      run(connection, "CHECKPOINT");
    }
    return rows;
  }

  private static String run(Connection connection, String statement) {
    try (QueryResult result = connection.query(statement)) {
      if (!result.isSuccess()) {
        throw new IllegalStateException(statement + ": " + result.getErrorMessage());
      }
      return result.hasNext() ? first(result) : "";
    }
  }

  private static String first(QueryResult result) {
    try (FlatTuple tuple = result.getNext();
        Value value = tuple.getValue(0)) {
      return value.toString();
    }
  }

  private static void force(Path path, StandardOpenOption option) throws Exception {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
