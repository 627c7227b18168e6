package drydock.worker.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engines.process.Processes;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("contract")
final class DispatcherIT {
  private static final int MANY = 60;

  private final String prefix = UUID.randomUUID() + "-";
  private final Outbox outbox = new Outbox();
  private final Line line = new Line();
  private final Dispatcher dispatcher = dispatcher(50);

  @AfterEach
  void close() {
    line.close();
    outbox.close();
  }

  @Test
  void two_at_once_start_each_once_and_their_counts_sum_to_all_of_them() throws Exception {
    outbox.ask(MANY, prefix);
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Integer> one =
        () -> {
          Dispatcher mine = dispatcher(7);
          together.await();
          int count = 0;
          for (Round round = mine.round(() -> true);
              round.claimed() > 0;
              round = mine.round(() -> true)) {
            count += round.dispatched();
          }
          return count;
        };
    int sum = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> count : threads.invokeAll(List.of(one, one))) {
        sum += count.get();
      }
    }

    assertThat(sum).isEqualTo(MANY);
    assertThat(line.starts()).isEqualTo(MANY);
    assertThat(outbox.states()).isEqualTo("STARTED " + MANY);
    List<String> workflows = outbox.all("SELECT workflow_id FROM drydock.run_request ORDER BY id");
    assertThat(outbox.all("SELECT run_id FROM drydock.run_request ORDER BY id"))
        .isEqualTo(workflows.stream().map(line::run).toList());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_start_whose_answer_was_lost_is_no_second_run(boolean stillOpen) {
    String workflow = prefix + "lost";
    outbox.ask("Nobody", workflow);
    line.loseAnswers();

    Round first = dispatcher.round(() -> true);
    String run = line.run(workflow);
    if (!stillOpen) {
      line.client().newUntypedWorkflowStub(workflow).terminate("done before anybody asked again");
    }
    line.mend();
    Round second = next();

    assertThat(first.halt())
        .isEqualTo(new Round.Halt(Round.Why.AWAY, "UNAVAILABLE: the line broke"));
    assertThat(first.dispatched()).isZero();
    assertThat(second.dispatched()).isEqualTo(1);
    assertThat(outbox.one("SELECT state || ' ' || run_id FROM drydock.run_request"))
        .isEqualTo("STARTED " + run);
    assertThat(line.run(workflow)).isEqualTo(run);
    assertThat(line.isOpen(workflow)).isEqualTo(stillOpen);
  }

  @Test
  void an_open_run_of_the_same_workflow_id_is_joined() {
    String workflow = prefix + "open";
    outbox.ask("Nobody", workflow);
    dispatcher.round(() -> true);
    String run = line.run(workflow);
    outbox.ask("Nobody", workflow);

    Round round = dispatcher.round(() -> true);

    assertThat(round.dispatched()).isEqualTo(1);
    assertThat(outbox.states()).isEqualTo("JOINED 1,STARTED 1");
    assertThat(outbox.one("SELECT run_id || fate FROM drydock.run_request WHERE state = 'JOINED'"))
        .isEqualTo(run + "joined run " + run);
    assertThat(line.run(workflow)).isEqualTo(run);
  }

  @Test
  void a_closed_run_of_the_same_workflow_id_is_no_obstacle() {
    String workflow = prefix + "closed";
    outbox.ask("Nobody", workflow);
    dispatcher.round(() -> true);
    line.client().newUntypedWorkflowStub(workflow).terminate("over");
    outbox.ask("Nobody", workflow);

    dispatcher.round(() -> true);

    assertThat(outbox.states()).isEqualTo("STARTED 2");
    assertThat(line.isOpen(workflow)).isTrue();
  }

  @Test
  void what_temporal_will_never_take_is_dead_with_one_alert_and_holds_nobody_up() {
    String endless = "T".repeat(2_000);
    outbox.ask(endless, prefix + "poison");
    outbox.ask("Nobody", prefix + "good");

    Round round = dispatcher.round(() -> true);

    assertThat(round).isEqualTo(new Round(2, 1, 1, 0, null));
    assertThat(outbox.states()).isEqualTo("DEAD 1,STARTED 1");
    assertThat(outbox.one("SELECT fate FROM drydock.run_request WHERE state = 'DEAD'"))
        .contains("INVALID_ARGUMENT");
    assertThat(outbox.all("SELECT wrong FROM drydock.alert"))
        .singleElement()
        .asString()
        .contains("INVALID_ARGUMENT", prefix + "poison", "a test wants it");
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.Code.class,
      names = {"UNAUTHENTICATED", "PERMISSION_DENIED", "NOT_FOUND", "UNAVAILABLE"})
  void what_no_request_is_to_blame_for_ends_the_round_and_loses_nothing(Status.Code code) {
    outbox.ask(5, prefix);
    line.refuse(code.toStatus().withDescription("no"));

    Round round = dispatcher.round(() -> true);

    Round.Why why = code == Status.Code.UNAVAILABLE ? Round.Why.AWAY : Round.Why.DENIED;
    assertThat(round).isEqualTo(new Round(5, 0, 0, 0, new Round.Halt(why, code + ": no")));
    assertThat(line.starts()).isEqualTo(1);
    assertThat(outbox.states()).isEqualTo("PENDING 5");
    assertThat(outbox.held()).isEqualTo("0");
    assertThat(outbox.one("SELECT sum(attempts) FROM drydock.run_request")).isEqualTo("0");
    assertThat(outbox.one("SELECT count(*) FROM drydock.alert")).isEqualTo("0");
    line.mend();
    int mended = next().dispatched();
    assertThat(mended == 5 ? 5 : mended + next().dispatched()).isEqualTo(5);
  }

  @Test
  void a_request_that_meets_it_first_lets_the_others_go_first_next_time() {
    outbox.ask("Nobody", prefix + "first");
    outbox.ask("Nobody", prefix + "second");
    line.refuse(Status.DEADLINE_EXCEEDED);
    dispatcher.round(() -> true);

    assertThat(outbox.all("SELECT workflow_id FROM drydock.run_request ORDER BY next_at"))
        .containsExactly(prefix + "second", prefix + "first");
  }

  @Test
  void another_failure_is_tried_as_often_as_set_and_then_dead_with_one_alert() {
    outbox.ask("Nobody", prefix + "unlucky");
    line.refuse(Status.INTERNAL.withDescription("a bug over there"));

    assertThat(next().postponed()).isEqualTo(1);
    assertThat(next().postponed()).isEqualTo(1);
    assertThat(next().dead()).isEqualTo(1);
    assertThat(dispatcher.round(() -> true).claimed()).isZero();

    assertThat(line.starts()).isEqualTo(3);
    assertThat(
            outbox.one("SELECT state || ' ' || attempts || ' ' || fate FROM drydock.run_request"))
        .isEqualTo("DEAD 3 attempt 3, and the last: INTERNAL: a bug over there");
    assertThat(outbox.one("SELECT count(*) FROM drydock.alert")).isEqualTo("1");
  }

  @Test
  void what_is_not_started_in_time_is_given_back() {
    outbox.ask(3, prefix);

    Round round = dispatcher.round(() -> line.starts() < 2);

    assertThat(round.dispatched()).isEqualTo(2);
    assertThat(round.halt()).isEqualTo(new Round.Halt(Round.Why.OUT_OF_TIME, "out of time"));
    assertThat(outbox.states()).isEqualTo("PENDING 1,STARTED 2");
    assertThat(outbox.held()).isEqualTo("0");
  }

  @Test
  void the_input_arrives_as_it_was_asked_for() {
    String workflow = prefix + "input";
    outbox.ask("Nobody", workflow);
    dispatcher.round(() -> true);

    var started =
        line.client()
            .fetchHistory(workflow)
            .getEvents()
            .getFirst()
            .getWorkflowExecutionStartedEventAttributes();
    assertThat(started.getInput().getPayloads(0).getMetadataOrThrow("encoding").toStringUtf8())
        .isEqualTo("json/plain");
    assertThat(started.getInput().getPayloads(0).getData().toStringUtf8()).isEqualTo("{\"n\": 1}");
    assertThat(started.getTaskQueue().getName()).isEqualTo("dispatcher");
    assertThat(started.getWorkflowType().getName()).isEqualTo("Nobody");
  }

  /// The next round that finds something due.
  private Round next() {
    Round[] found = {Round.of(0)};
    Processes.await(
        () -> {
          found[0] = dispatcher.round(() -> true);
          return found[0].claimed() > 0;
        },
        Duration.ofSeconds(20));
    return found[0];
  }

  private Dispatcher dispatcher(int batch) {
    return new Dispatcher(
        outbox.ledger().requests(), line.client(), "dispatcher", Fast.batch(batch));
  }
}
