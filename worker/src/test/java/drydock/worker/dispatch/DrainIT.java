package drydock.worker.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.worker.settings.DispatchSettings;
import io.grpc.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// However it ends, the start goes on, nothing is lost, and one line says what happened.
@Tag("contract")
final class DrainIT {
  private final String prefix = UUID.randomUUID() + "-";
  private final Outbox outbox = new Outbox();
  private final LogLines log = new LogLines();

  @AfterEach
  void close() {
    log.close();
    outbox.close();
  }

  @Test
  void an_empty_queue_is_said_to_be_empty() {
    try (Line line = new Line()) {
      run(line, Fast.settings());
    }

    said("INFO drain: 0 dispatched, 0 dead, 0 remaining (nothing more is due)");
  }

  @Test
  void a_backlog_is_dispatched_in_several_rounds_and_a_second_drain_finds_nothing() {
    outbox.ask(5, prefix);
    outbox.ask("T".repeat(2_000), prefix + "poison");
    try (Line line = new Line()) {
      run(line, Fast.batch(2));
      run(line, Fast.batch(2));
    }

    said(
        "INFO drain: 5 dispatched, 1 dead, 0 remaining (nothing more is due)",
        "INFO drain: 0 dispatched, 0 dead, 0 remaining (nothing more is due)");
    assertThat(outbox.states()).isEqualTo("DEAD 1,STARTED 5");
  }

  @Test
  void one_round_more_than_it_may_take_is_left() {
    outbox.ask(65, prefix);
    try (Line line = new Line()) {
      run(line, Fast.batch(1));
    }

    said("INFO drain: 64 dispatched, 0 dead, 1 remaining (drain-rounds of 64 used up)");
    assertThat(outbox.states()).isEqualTo("PENDING 1,STARTED 64");
    assertThat(outbox.held()).isEqualTo("0");
  }

  @Test
  void a_server_that_nobody_answers_at_is_tried_once() throws IOException {
    outbox.ask(3, prefix);
    try (Line line = new Line("127.0.0.1:" + closedPort())) {
      run(line, Fast.settings());

      assertThat(line.starts()).isEqualTo(1);
    }

    assertThat(log.with("drain:"))
        .singleElement()
        .asString()
        .startsWith("INFO drain: 0 dispatched, 0 dead, 3 remaining (Temporal cannot be reached: ");
    assertThat(outbox.states()).isEqualTo("PENDING 3");
    assertThat(outbox.held()).isEqualTo("0");
  }

  @Test
  void a_server_that_hangs_costs_one_short_call() throws IOException {
    outbox.ask(3, prefix);
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Line line = new Line("127.0.0.1:" + silent.getLocalPort())) {
      run(line, Fast.deadline(Duration.ofMillis(300), Duration.ofSeconds(50)));

      assertThat(line.starts()).isEqualTo(1);
    }

    assertThat(log.with("drain:"))
        .singleElement()
        .asString()
        .contains("3 remaining (Temporal cannot be reached: DEADLINE_EXCEEDED");
    assertThat(outbox.states()).isEqualTo("PENDING 3");
  }

  @Test
  void a_deadline_that_has_passed_leaves_everything_to_others() {
    outbox.ask(3, prefix);
    try (Line line = new Line()) {
      run(line, Fast.deadline(Duration.ofSeconds(5), Duration.ZERO));

      assertThat(line.starts()).isZero();
    }

    said("INFO drain: 0 dispatched, 0 dead, 3 remaining (drain-deadline of PT0S passed)");
    assertThat(outbox.held()).isEqualTo("0");
  }

  @Test
  void a_worker_that_is_refused_says_so_and_loses_nothing() {
    outbox.ask(3, prefix);
    try (Line line = new Line()) {
      line.refuse(Status.UNAUTHENTICATED.withDescription("bad key"));
      run(line, Fast.settings());
    }

    said(
        "INFO drain: 0 dispatched, 0 dead, 3 remaining"
            + " (Temporal refuses this worker: UNAUTHENTICATED: bad key)");
    assertThat(outbox.states()).isEqualTo("PENDING 3");
  }

  @Test
  void a_ledger_that_fails_lets_the_start_go_on() {
    outbox.ask(3, prefix);
    outbox.run("ALTER TABLE drydock.run_request RENAME TO gone");
    try (Line line = new Line()) {
      run(line, Fast.settings());
    }

    assertThat(log.with("drain:"))
        .singleElement()
        .asString()
        .startsWith(
            "INFO drain: 0 dispatched, 0 dead, an unknown number remaining (the ledger failed: ")
        .contains("run_request");
  }

  private void run(Line line, DispatchSettings settings) {
    Drain.run(
        new Dispatcher(outbox.ledger().requests(), line.client(), "drain", settings), settings);
  }

  private void said(String... lines) {
    assertThat(log.with("drain:")).containsExactly(lines);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
