package drydock.worker.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engines.process.Processes;
import drydock.ledger.alert.AlertChannel;
import drydock.worker.settings.DispatchSettings;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("contract")
final class DispatchingIT {
  private final String prefix = UUID.randomUUID() + "-";
  private final Outbox outbox = new Outbox();
  private final Line line = new Line();
  private final LogLines log = new LogLines();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final DispatchSettings settings = Fast.settings();

  @AfterEach
  void close() {
    log.close();
    line.close();
    outbox.close();
  }

  @Test
  void what_is_asked_for_while_it_runs_is_started() {
    try (Dispatching _ = dispatching()) {
      outbox.ask(3, prefix);
      await(() -> outbox.states().equals("STARTED 3"));
    }

    assertThat(log.with("dispatcher:")).isEmpty();
  }

  @Test
  void temporal_away_is_said_once_loses_nothing_and_it_goes_on_when_it_is_back() {
    line.refuse(Status.UNAVAILABLE.withDescription("nobody there"));
    try (Dispatching _ = dispatching()) {
      outbox.ask(3, prefix);
      await(() -> line.starts() >= 5);
      assertThat(outbox.states()).isEqualTo("PENDING 3");

      line.mend();
      await(() -> outbox.states().equals("STARTED 3"));
      await(() -> log.with("dispatcher:").size() == 2);
    }

    assertThat(log.with("dispatcher:").getFirst())
        .startsWith("WARN dispatcher: Temporal cannot be reached (UNAVAILABLE: nobody there); ")
        .contains("none is lost");
    assertThat(log.with("dispatcher:").getLast()).startsWith("INFO dispatcher: goes on, ");
    assertThat(outbox.one("SELECT sum(attempts) FROM drydock.run_request")).isEqualTo("0");
  }

  @Test
  void a_ledger_that_fails_is_said_once_and_does_not_end_it() {
    try (Dispatching _ = dispatching()) {
      outbox.run("ALTER TABLE drydock.run_request RENAME TO gone");
      await(() -> !log.with("dispatcher: the ledger failed").isEmpty());
      outbox.run("ALTER TABLE drydock.gone RENAME TO run_request");
      await(() -> !log.with("dispatcher: the ledger answers again").isEmpty());
      outbox.ask(1, prefix);
      await(() -> outbox.states().equals("STARTED 1"));
    }

    assertThat(log.with("dispatcher:")).hasSize(2);
  }

  @Test
  void alerts_are_told_beside_it_even_while_temporal_is_away() {
    line.refuse(Status.UNAVAILABLE);
    outbox.ask(1, prefix);
    outbox.run("INSERT INTO drydock.alert (key, wrong, safe, todo) VALUES ('k', 'w', 's', 't')");
    try (Dispatching _ = dispatching()) {
      await(() -> outbox.one("SELECT count(told_at) FROM drydock.alert").equals("1"));
    }

    assertThat(told).containsExactly("k");
  }

  @Test
  void a_close_in_the_middle_of_a_batch_gives_the_rest_back_and_starts_no_more() {
    outbox.ask(50, prefix);
    try (Dispatching _ = dispatching()) {
      await(() -> line.starts() > 0);
    }
    int starts = line.starts();

    assertThat(starts).isBetween(1, 49);
    assertThat(outbox.states()).isEqualTo("PENDING " + (50 - starts) + ",STARTED " + starts);
    assertThat(outbox.held()).isEqualTo("0");
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("dispatcher"));
  }

  private Dispatching dispatching() {
    AlertChannel channel = alert -> told.add(alert.key());
    return Dispatching.start(
        new Dispatcher(outbox.ledger().requests(), line.client(), "dispatching", settings),
        outbox.ledger().alerts(channel, settings.claims()),
        settings,
        Duration.ofSeconds(20));
  }

  private static void await(BooleanSupplier condition) {
    assertThat(Processes.await(condition, Duration.ofSeconds(30))).as("within 30 s").isTrue();
  }
}
