package drydock.proof.nodereport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.engines.process.Processes;
import drydock.proof.frame.Books;
import drydock.proof.frame.House;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("contract")
final class FenceSequenceIT {
  private static final String NEXT = "SELECT nextval('drydock.fence')";

  private final Books books = new Books(House.database());

  @Test
  void the_first_fence_of_a_ledger_that_was_raised_is_the_next_one() {
    assertThat(raise(0)).isEqualTo("(0,0)");
    assertThat(raise(1)).isEqualTo("(0,1)");
    assertThat(books.one(NEXT)).isEqualTo("2");
    assertThat(raise(2)).isEqualTo("(2,2)");
    assertThat(raise(9)).isEqualTo("(2,9)");
    assertThat(raise(5)).isEqualTo("(9,9)");
    assertThat(books.one(NEXT)).isEqualTo("10");
  }

  @ParameterizedTest
  @CsvSource({"-1", "1000000000000001", "9223372036854775807"})
  void what_would_use_up_the_sequence_is_refused(long above) {
    assertThatThrownBy(() -> raise(above))
        .hasMessageContaining("above is " + above + "; expected a fence from 0 to");
    assertThat(books.one(NEXT)).isEqualTo("1");
  }

  /// Whoever raises must wait for a fence that is drawn beside it, or would draw it again.
  @Test
  void it_waits_for_one_who_has_drawn_and_never_lowers_what_that_one_drew() throws Exception {
    try (Connection drawing = books.connection();
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      drawing.setAutoCommit(false);
      next(drawing);
      Future<String> raised = other.submit(() -> raise(50));
      assertThat(Processes.await(this::somebodyWaits, Duration.ofSeconds(20))).isTrue();
      for (int drawn = 2; drawn <= 60; drawn++) {
        next(drawing);
      }
      drawing.commit();

      assertThat(raised.get()).isEqualTo("(60,60)");
    }
    assertThat(books.one(NEXT)).isEqualTo("61");
  }

  @Test
  void many_at_once_draw_no_fence_twice() throws Exception {
    CyclicBarrier together = new CyclicBarrier(4);
    Callable<List<String>> drawer =
        () -> {
          List<String> drawn = new ArrayList<>();
          together.await();
          for (int i = 0; i < 100; i++) {
            drawn.add(books.one(NEXT));
          }
          return drawn;
        };
    Callable<List<String>> raiser =
        () -> {
          together.await();
          for (int i = 1; i <= 50; i++) {
            raise(i * 7L);
          }
          return List.of();
        };
    List<String> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<List<String>> one : threads.invokeAll(List.of(drawer, drawer, raiser, raiser))) {
        all.addAll(one.get());
      }
    }

    assertThat(all).hasSize(200).doesNotHaveDuplicates();
    assertThat(Long.parseLong(books.one(NEXT))).isGreaterThan(350);
  }

  private boolean somebodyWaits() {
    return !books
        .all("SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'drydock.fence'::regclass")
        .isEmpty();
  }

  private static void next(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(NEXT);
    }
  }

  private String raise(long above) {
    return books.one("SELECT drydock.raise_fence(?::bigint)::text", String.valueOf(above));
  }
}
