package drydock.node.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.kuzudb.Connection;
import com.kuzudb.Database;
import com.kuzudb.QueryResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts thrown together at random, asked of the engine itself: whatever makes it read a file must
/// have been refused by the check.
final class BypassIT {
  private static final int TEXTS = 12_000;
  private static final String SECRET = "sesame";
  private static final String[] PIECES = {
    "'", "\"", "`", "\\", "\\\\", "/*", "*/", "**/", "*", "/", "//", "\n", "\r", "\r\n", " ", "\t",
    "\u00a0", "\u2003", "\u200b", "\ufeff", "\u0000", "\u2028", "\u001c", "--", "#", ";", "a",
    "'x'", "\\'", "\\\"", "''", "\"\"", "``", "/**/", "/*'*/", "//'\n", "//`\n", "/*\"*/", "$", "{",
    "}"
  };

  @TempDir Path folder;
  private Path secret;

  @BeforeEach
  void hide() throws Exception {
    secret = Files.writeString(folder.toRealPath().resolve("s.csv"), SECRET + "\n");
  }

  @Test
  void no_text_that_is_let_through_reads_a_file() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int refusedRightly = 0;
    int letThrough = 0;
    try (Database database =
            new Database(
                folder.resolve("g").toString(), 128L << 20, true, false, 1L << 30, true, -1);
        Connection connection = new Connection(database)) {
      for (int i = 0; i < TEXTS; i++) {
        String text = text(random);
        boolean reads = Statement.check(text) instanceof Verdict.Reads;
        boolean leaks = leaks(connection, text);
        assertThat(reads && leaks).as("seed %d: %s", seed, text).isFalse();
        refusedRightly += leaks ? 1 : 0;
        letThrough += reads ? 1 : 0;
      }
    }
    assertThat(refusedRightly).as("texts the engine would have leaked for").isGreaterThan(100);
    assertThat(letThrough).as("texts that were let through").isGreaterThan(100);
  }

  private String text(Random random) {
    String load =
        "LOAD" + gap(random) + "FROM" + gap(random) + "'" + secret + "' (HEADER=false) RETURN *";
    String start =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> "WITH 1 AS y ";
          case 2 -> "RETURN 1 AS x UNION ALL ";
          default -> "RETURN " + some(random) + "x" + some(random);
        };
    return start + some(random) + load + (random.nextBoolean() ? some(random) : "");
  }

  private static String gap(Random random) {
    return random.nextInt(3) == 0 ? " " + some(random) + " " : " ";
  }

  private static String some(Random random) {
    StringBuilder some = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      some.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return some.toString();
  }

  private static boolean leaks(Connection connection, String text) {
    try (QueryResult result = connection.query(text)) {
      for (QueryResult one = result; one.isSuccess(); one = one.getNextQueryResult()) {
        while (one.hasNext()) {
          if (one.getNext().toString().contains(SECRET)) {
            return true;
          }
        }
        if (!one.hasNextQueryResult()) {
          return false;
        }
      }
      return false;
    }
  }
}
