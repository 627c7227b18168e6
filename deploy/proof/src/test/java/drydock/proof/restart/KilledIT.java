package drydock.proof.restart;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.RehearsalRequest;
import drydock.engines.process.Processes;
import drydock.proof.frame.Books;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Six rehearsals at once, so that a kill meets each somewhere else.
@Tag("restart")
final class KilledIT {
  private static final List<String> FAMILIES =
      IntStream.range(0, 6).mapToObj(number -> "family-" + number).toList();

  private static final int EFFECTS = 6 * 2;

  @TempDir Path folder;

  @Test
  @Timeout(180)
  void a_killed_worker_doubles_and_loses_nothing() throws Exception {
    try (Installation installation = Installation.start(folder)) {
      Books books = new Books(installation.database());
      inTheMiddle(installation, books);

      installation.killWorker();
      installation.worker();

      everyEffectOnce(books);
    }
  }

  @Test
  @Timeout(240)
  void a_kill_of_everything_doubles_and_loses_nothing() throws Exception {
    try (Installation first = Installation.start(folder)) {
      inTheMiddle(first, new Books(first.database()));
      first.killEverything();
    }
    try (Installation second = Installation.start(folder)) {
      everyEffectOnce(new Books(second.database()));
    }
  }

  private static void inTheMiddle(Installation installation, Books books) {
    FAMILIES.forEach(family ->
        installation
            .drydock()
            .start(new RehearsalRequest(null, null, List.of(family), 2, 2, null, null, null)));
    await(() -> done(books) >= EFFECTS && open(books) == FAMILIES.size());
  }

  private static void everyEffectOnce(Books books) {
    await(() -> open(books) == 0);
    for (String family : FAMILIES) {
      assertThat(books.states(family)).containsExactly("DONE");
      assertThat(books.effects(family)).hasSize(EFFECTS).doesNotHaveDuplicates();
      assertThat(books.events(family)).containsExactly("OPENED", "CROSSED", "DONE");
      assertThat(books.leased(family)).isFalse();
    }
  }

  private static long done(Books books) {
    return Long.parseLong(books.one("SELECT count(*) FROM drydock.rehearsal_scratch"));
  }

  private static long open(Books books) {
    return Long.parseLong(
        books.one("SELECT count(*) FROM drydock.operation WHERE closed_at IS NULL"));
  }

  private static void await(BooleanSupplier condition) {
    assertThat(Processes.await(condition, Duration.ofSeconds(100))).as("within 100 s").isTrue();
  }
}
