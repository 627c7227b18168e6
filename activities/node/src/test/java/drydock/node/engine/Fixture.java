package drydock.node.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.kuzudb.Connection;
import com.kuzudb.Database;
import com.kuzudb.QueryResult;
import java.nio.file.Path;

/// Files made with the engine itself.
final class Fixture {
  private Fixture() {}

  static Path file(Path folder, String... statements) throws Exception {
    Path file = folder.toRealPath().resolve("g.kuzu");
    try (Database database =
            new Database(file.toString(), 256L << 20, true, false, 1L << 32, true, -1);
        Connection connection = new Connection(database)) {
      for (String statement : statements) {
        try (QueryResult result = connection.query(statement)) {
          assertThat(result.isSuccess()).as(result.getErrorMessage()).isTrue();
        }
      }
    }
    return file;
  }
}
