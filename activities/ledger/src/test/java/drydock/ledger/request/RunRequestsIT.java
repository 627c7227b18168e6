package drydock.ledger.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.engines.process.Processes;
import drydock.ledger.Rows;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

@Tag("contract")
final class RunRequestsIT {
  private static final Duration SOON = Duration.ofMillis(10);

  private final Rows rows = new Rows();
  private final RunRequests requests = new RunRequests(rows.jdbc());
  private final RequestQueue queue = new RequestQueue(rows.jdbc(), rows.transaction());

  @Test
  void asked_twice_it_is_one_request_until_its_fate_is_known() {
    Asked first = ask("w");
    Asked second = ask("w");
    settle(claimed(), new Fate.Started("r"));
    Asked third = ask("w");

    assertThat(first.fresh()).isTrue();
    assertThat(second).isEqualTo(new Asked(first.id(), false));
    assertThat(third.fresh()).isTrue();
    assertThat(third.id()).isNotEqualTo(first.id());
    assertThat(states()).isEqualTo("STARTED,PENDING");
  }

  @Test
  void asked_from_two_threads_at_once_it_is_one_request() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Long> asker =
        () -> {
          long fresh = 0;
          for (int number = 0; number < 30; number++) {
            together.await();
            fresh += ask("w-" + number).fresh() ? 1 : 0;
          }
          return fresh;
        };
    long fresh = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<Long> one : threads.invokeAll(List.of(asker, asker))) {
        fresh += one.get();
      }
    }

    assertThat(fresh).isEqualTo(30);
    assertThat(queue.pending()).isEqualTo(30);
  }

  @Test
  void a_transaction_that_does_not_commit_asks_for_nothing() {
    rows.transaction()
        .executeWithoutResult(status -> {
          requests.ask(wanted("w"));
          status.setRollbackOnly();
        });

    assertThat(claim(Rows.LONG)).isEmpty();
    assertThat(queue.pending()).isZero();
  }

  @Test
  void what_is_claimed_is_what_was_asked_for_oldest_first() {
    Asked first = ask("w-1");
    Asked second = ask("w-2");

    List<Claimed> claimed = claim(Rows.LONG);

    assertThat(claimed).extracting(Claimed::id).containsExactly(first.id(), second.id());
    assertThat(claimed).extracting(Claimed::wanted).containsExactly(wanted("w-1"), wanted("w-2"));
    assertThat(claimed).extracting(Claimed::claim).doesNotContainNull().hasSize(2);
  }

  @Test
  void the_claim_of_one_that_died_lapses_and_not_before() {
    ask("w");
    Claimed dead = claim(Duration.ofMillis(300)).getFirst();

    assertThat(claim(Rows.LONG)).isEmpty();
    assertThat(Processes.await(() -> !claim(Rows.LONG).isEmpty(), Duration.ofSeconds(20))).isTrue();
    assertThat(rows.one("SELECT claimed_by FROM drydock.run_request")).isNotEqualTo(dead.claim());
  }

  @Test
  void one_whose_claim_has_lapsed_writes_no_fate_over_that_of_another() {
    ask("w");
    Claimed late = claim(Duration.ofMillis(1)).getFirst();
    Claimed next = claimed();

    for (Fate fate : everyFate()) {
      assertThat(queue.settle(late, fate)).as("%s while the other works", fate).isFalse();
    }
    assertThat(states()).isEqualTo("PENDING");
    assertThat(queue.settle(next, new Fate.Started("r-2"))).isTrue();
    for (Fate fate : everyFate()) {
      assertThat(queue.settle(late, fate)).as("%s after the other", fate).isFalse();
      assertThat(queue.settle(next, fate)).as("%s again", fate).isFalse();
    }
    queue.release(late.claim());

    assertThat(rows.one("SELECT state || ' ' || run_id || ' ' || fate FROM drydock.run_request"))
        .isEqualTo("STARTED r-2 started run r-2");
    assertThat(rows.one("SELECT count(*) FROM drydock.alert")).isEqualTo("0");
  }

  @Test
  void a_request_that_is_dead_and_its_alert_are_one_transaction() {
    Asked asked = ask("w");
    Claimed one = claimed();
    rows.asOwner().sql("ALTER TABLE drydock.alert RENAME TO gone").update();

    assertThatThrownBy(() -> queue.settle(one, new Fate.Dead("why"))).hasMessageContaining("alert");
    assertThat(states()).isEqualTo("PENDING");
    rows.asOwner().sql("ALTER TABLE drydock.gone RENAME TO alert").update();

    assertThat(queue.settle(one, new Fate.Dead("why"))).isTrue();
    assertThat(states()).isEqualTo("DEAD");
    assertThat(rows.one("SELECT key FROM drydock.alert"))
        .isEqualTo("run-request-dead/" + asked.id());
    assertThat(rows.one("SELECT wrong || safe || todo FROM drydock.alert"))
        .contains("Type w", "because", "why", asked.id());
  }

  @Test
  void a_failure_waits_its_pause_and_is_counted_and_a_kept_one_is_not() {
    ask("w");
    settle(claimed(), new Fate.Kept("away", SOON));
    assertThat(rows.one("SELECT attempts || fate FROM drydock.run_request")).isEqualTo("0away");
    settle(claimed(), new Fate.Again("broken", SOON));
    assertThat(rows.one("SELECT attempts || fate FROM drydock.run_request")).isEqualTo("1broken");
    settle(claimed(), new Fate.Again("broken", Rows.LONG));

    assertThat(claim(Rows.LONG)).isEmpty();
    assertThat(queue.pending()).isEqualTo(1);
  }

  @Test
  void what_is_given_back_can_be_claimed_at_once() {
    ask("w");
    queue.release(claimed().claim());

    assertThat(claim(Rows.LONG)).hasSize(1);
  }

  @Test
  void an_input_that_temporal_would_not_take_is_refused_when_it_is_asked_for() {
    String big = '"' + "x".repeat(1_000_000) + '"';
    assertThatThrownBy(
            () -> rows.in(() -> requests.ask(new Wanted("Type", "w", big, null, "because"))))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private static List<Fate> everyFate() {
    return List.of(
        new Fate.Started("r-1"),
        new Fate.Joined("r-1"),
        new Fate.Dead("why"),
        new Fate.Again("why", SOON),
        new Fate.Kept("why", SOON));
  }

  private void settle(Claimed one, Fate fate) {
    assertThat(queue.settle(one, fate)).isTrue();
  }

  private Asked ask(String workflow) {
    return rows.in(() -> requests.ask(wanted(workflow)));
  }

  private static Wanted wanted(String workflow) {
    return new Wanted("Type", workflow, "{\"a\": 1}", null, "because");
  }

  /// The only one, as soon as it is due.
  private Claimed claimed() {
    List<Claimed> found = new java.util.ArrayList<>();
    Processes.await(() -> found.addAll(claim(Rows.LONG)), Duration.ofSeconds(20));
    return found.getFirst();
  }

  private List<Claimed> claim(Duration lapse) {
    return queue.claim(Rows.rules(10, lapse, SOON));
  }

  private String states() {
    return rows.one("SELECT state FROM drydock.run_request ORDER BY id");
  }
}
