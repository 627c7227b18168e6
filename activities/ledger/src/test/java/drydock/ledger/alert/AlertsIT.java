package drydock.ledger.alert;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engines.process.Processes;
import drydock.ledger.Rows;
import drydock.ledger.claim.ClaimRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("contract")
final class AlertsIT {
  private static final Duration SOON = Duration.ofMillis(10);

  private final Rows rows = new Rows();
  private final Alerts alerts = new Alerts(rows.jdbc());
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final AlertChannel channel = alert -> told.add(alert.key());

  @Test
  void raised_from_two_threads_at_once_it_is_new_to_one_of_them() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Long> raiser =
        () -> {
          long fresh = 0;
          for (int number = 0; number < 30; number++) {
            String key = "key-" + number;
            together.await();
            fresh += raise(key) ? 1 : 0;
          }
          return fresh;
        };

    assertThat(sum(raiser)).isEqualTo(30);
    assertThat(rows.one("SELECT count(*) FROM drydock.alert")).isEqualTo("30");
  }

  @Test
  void it_is_told_once_with_all_its_words_by_two_tellers_at_once() throws Exception {
    List<String> keys = IntStream.range(0, 40).mapToObj(number -> "key-" + number).toList();
    keys.forEach(this::raise);
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Long> teller =
        () -> {
          AlertTelling telling = telling(3, Rows.LONG, channel);
          long count = 0;
          int round;
          together.await();
          do {
            round = telling.round();
            count += round;
          } while (round > 0);
          return count;
        };

    assertThat(sum(teller)).isEqualTo(40);
    assertThat(told).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(telling(3, Rows.LONG, channel).round()).isZero();
  }

  @Test
  void what_is_told_is_what_was_raised() {
    String operation =
        rows.one(
            """
            INSERT INTO drydock.operation
              (kind, behaves_as, families, input, state, total, sentence)
            VALUES ('Rehearsal', 'Rehearsal', '{many}', '{}', 'RUNNING', 1, 'Opened') RETURNING id::text
            """);
    Alert raised = new Alert("key", operation, "wrong", "safe", "to do");
    List<Alert> heard = new ArrayList<>();
    rows.in(() -> alerts.raise(raised));

    telling(5, Rows.LONG, heard::add).round();

    assertThat(heard).containsExactly(raised);
  }

  @Test
  void nothing_is_told_before_its_transaction_has_committed_or_when_it_does_not() {
    AlertTelling telling = telling(5, Rows.LONG, channel);
    rows.transaction()
        .executeWithoutResult(status -> {
          alerts.raise(alert("never"));
          try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            assertThat(other.submit(telling::round))
                .succeedsWithin(SOON.multipliedBy(500))
                .isEqualTo(0);
          }
          status.setRollbackOnly();
        });

    assertThat(telling.round()).isZero();
    assertThat(told).isEmpty();
  }

  @Test
  void a_channel_that_fails_is_tried_again_and_holds_nobody_up() {
    raise("bad");
    raise("good");
    AlertTelling telling =
        telling(
            5,
            Rows.LONG,
            alert -> {
              boolean refused = alert.key().equals("bad") && !failures().equals("2");
              if (refused) {
                throw new IllegalStateException("no line");
              }
              told.add(alert.key());
            });

    telling.round();
    assertThat(told).containsExactly("good");
    assertThat(failures()).isEqualTo("1");

    assertThat(Processes.await(() -> telling.round() == 1, Duration.ofSeconds(20))).isTrue();
    assertThat(told).containsExactly("good", "bad");
    assertThat(failures()).isEqualTo("2");
    assertThat(rows.one("SELECT failure FROM drydock.alert WHERE key = 'bad'")).contains("no line");
  }

  @Test
  void the_claim_of_a_teller_that_died_lapses() {
    raise("key");
    ClaimRules rules = Rows.rules(5, Duration.ofMillis(300), SOON);
    rows.in(() -> alerts.claim("00000000-0000-0000-0000-000000000001", rules));
    AlertTelling telling = telling(5, Rows.LONG, channel);

    assertThat(telling.round()).isZero();
    assertThat(Processes.await(() -> telling.round() == 1, Duration.ofSeconds(20))).isTrue();
    assertThat(told).containsExactly("key");
  }

  private String failures() {
    return rows.one("SELECT attempts FROM drydock.alert WHERE key = 'bad'");
  }

  private boolean raise(String key) {
    return rows.in(() -> alerts.raise(alert(key)));
  }

  private static Alert alert(String key) {
    return new Alert(key, null, "wrong", "safe", "to do");
  }

  private AlertTelling telling(int batch, Duration lapse, AlertChannel channel) {
    return new AlertTelling(
        rows.jdbc(), rows.transaction(), channel, Rows.rules(batch, lapse, SOON));
  }

  private static long sum(Callable<Long> twice) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      long sum = 0;
      for (Future<Long> one : threads.invokeAll(Stream.of(twice, twice).toList())) {
        sum += one.get();
      }
      return sum;
    }
  }
}
