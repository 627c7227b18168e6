package drydock.node.engine;

import com.kuzudb.Connection;
import com.kuzudb.Database;
import drydock.node.statement.Statement;
import drydock.node.statement.Verdict;
import drydock.operations.node.TableCount;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A connection per query: keeping them saves a tenth of the shortest query, and a connection that
/// was interrupted late would end somebody else's.
final class KuzuGraph implements OpenGraph {
  private static final Limits OWN = new Limits(Duration.ofSeconds(60), 100_000, 64 << 20);

  private final Path file;
  private final Database database;
  private final int threads;
  private int inFlight;
  private boolean closed;

  KuzuGraph(Path file, Database database, int threads) {
    this.file = file;
    this.database = database;
    this.threads = threads;
  }

  @Override
  public Answer query(Query query, Limits limits, Consumer<Runnable> interruption)
      throws QueryRefused {
    return switch (Statement.check(query.text())) {
      case Verdict.Refused refused -> throw Refusals.of(refused);
      case Verdict.Reads reads -> run(query, limits, interruption, reads.oneThread() ? 1 : threads);
    };
  }

  private Answer run(Query query, Limits limits, Consumer<Runnable> interruption, int threads)
      throws QueryRefused {
    enter();
    try (Connection connection = new Connection(database);
        Interruption handle = new Interruption(connection)) {
      connection.setMaxNumThreadForExec(threads);
      connection.setQueryTimeout(Math.max(1, limits.time().toMillis()));
      interruption.accept(handle);
      return new Running(connection, handle, limits).answer(query);
    } finally {
      leave();
    }
  }

  private synchronized void enter() {
    if (closed) {
      throw new IllegalStateException(file + " is closed; expected an open graph");
    }
    inFlight++;
  }

  private synchronized void leave() {
    inFlight--;
  }

  @Override
  public List<TableCount> tables() {
    try {
      List<TableCount> tables = new ArrayList<>();
      for (List<?> row : own("CALL show_tables() RETURN name, type").rows()) {
        boolean edge = "REL".equals(row.get(1));
        String name = "`" + row.get(0) + "`";
        Answer count =
            own(
                edge
                    ? "MATCH ()-[e:" + name + "]->() RETURN count(*)"
                    : "MATCH (n:" + name + ") RETURN count(*)");
        if (!(count.rows().getFirst().getFirst() instanceof Number rows)) {
          throw new IllegalStateException(file + " did not count table " + row.get(0));
        }
        tables.add(new TableCount(String.valueOf(row.get(0)), edge, rows.longValue()));
      }
      return tables;
    } catch (QueryRefused e) {
      throw new IllegalStateException(
          "The tables of %s cannot be counted: %s".formatted(file, e.getMessage()), e);
    }
  }

  private Answer own(String text) throws QueryRefused {
    return run(new Query(text, Map.of()), OWN, _ -> {}, threads);
  }

  @Override
  public synchronized void close() {
    if (inFlight > 0) {
      throw new IllegalStateException(
          "%s has %d queries in flight; expected none; it was not closed"
              .formatted(file, inFlight));
    }
    if (!closed) {
      closed = true;
      database.close();
      Handles.free(file);
    }
  }
}
