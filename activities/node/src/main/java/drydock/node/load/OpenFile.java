package drydock.node.load;

import com.kuzudb.Connection;
import com.kuzudb.Database;
import com.kuzudb.FlatTuple;
import com.kuzudb.QueryResult;
import com.kuzudb.Value;
import drydock.operations.node.TableCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The one handle of this process on a file, with one connection.
public final class OpenFile implements AutoCloseable {
  private static final String[] LEFT = {".wal", ".shadow", ".tmp"};

  private final Path file;
  private final Database database;
  private final Connection connection;
  private boolean closed;

  private OpenFile(Path file, Database database) {
    this.file = file;
    this.database = database;
    this.connection = new Connection(database);
  }

  public static OpenFile open(Path file, boolean readOnly, long pool, long addressSpace)
      throws WorkFailed {
    try {
      return new OpenFile(
          file, new Database(file.toString(), pool, true, readOnly, addressSpace, true, -1));
    } catch (Exception e) { // the constructor throws checked ones that it does not declare
      throw new EngineSays(String.valueOf(e.getMessage())).failed(file + " cannot be opened");
    }
  }

  public void run(String statement) throws EngineSays {
    rows(statement);
  }

  /// Functions with a lambda crash on more than one thread.
  public void runAlone(String statement) throws EngineSays {
    long threads = connection.getMaxNumThreadForExec();
    connection.setMaxNumThreadForExec(1);
    try {
      rows(statement);
    } finally {
      connection.setMaxNumThreadForExec(threads);
    }
  }

  /// The answer as texts; a null is an empty one.
  public List<List<String>> rows(String statement) throws EngineSays {
    List<List<String>> rows = new ArrayList<>();
    try (QueryResult result = connection.query(statement)) {
      if (!result.isSuccess()) {
        throw new EngineSays(result.getErrorMessage());
      }
      while (result.hasNext()) {
        rows.add(row(result));
      }
      return rows;
    }
  }

  private static List<String> row(QueryResult result) {
    List<String> row = new ArrayList<>();
    try (FlatTuple tuple = result.getNext()) {
      for (long i = 0; i < result.getNumColumns(); i++) {
        try (Value value = tuple.getValue(i)) {
          row.add(value.toString());
        }
      }
    }
    return row;
  }

  public List<TableCount> tables() throws EngineSays {
    List<TableCount> tables = new ArrayList<>();
    for (List<String> row : rows("CALL show_tables() RETURN name, type")) {
      boolean edge = row.get(1).equals("REL");
      tables.add(new TableCount(row.getFirst(), edge, count(row.getFirst(), edge)));
    }
    return tables;
  }

  public long count(String table, boolean edge) throws EngineSays {
    String pattern = edge ? "()-[x:%s]->()" : "(x:%s)";
    String statement = "MATCH " + pattern.formatted(Cypher.name(table)) + " RETURN count(*)";
    return Long.parseLong(rows(statement).getFirst().getFirst());
  }

  /// Folds everything into the one file, and closes it.
  public void seal() throws WorkFailed {
    try {
      run("CHECKPOINT");
    } catch (EngineSays e) {
      throw e.failed(file + " cannot be sealed");
    }
    close();
    for (String suffix : LEFT) {
      Path left = file.resolveSibling(file.getFileName() + suffix);
      if (Files.exists(left)) {
        throw WorkFailed.forNow(
            "%s was closed and %s is still there; expected one file; it is not used"
                .formatted(file, left.getFileName()));
      }
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      connection.close();
      database.close();
    }
  }
}
