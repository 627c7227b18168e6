package drydock.proof.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.OperationKind;
import drydock.ledger.lease.Leases;
import drydock.proof.frame.Books;
import drydock.proof.frame.House;
import drydock.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("contract")
final class LeasesIT {
  private static final int THREADS = 16;
  private static final int ROUNDS = 50;
  private static final List<String> UP = List.of("alpha", "beta", "delta", "gamma");

  private final TestDatabase database = House.database();
  private final Map<String, List<Long>> fences = new ConcurrentHashMap<>();
  private final AtomicInteger grants = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();

  @Test
  void families_wanted_in_opposite_order_never_deadlock_and_their_fences_only_grow()
      throws Exception {
    CyclicBarrier together = new CyclicBarrier(THREADS);
    List<Callable<Integer>> all = new ArrayList<>();
    for (int number = 0; number < THREADS; number++) {
      List<String> wanted = wanted(number);
      all.add(() -> rounds(wanted, together));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Integer> one : threads.invokeAll(all)) {
        one.get();
      }
    }

    assertThat(grants.get()).isPositive();
    assertThat(refusals.get()).isPositive();
    assertThat(fences)
        .containsOnlyKeys(UP)
        .allSatisfy((_, drawn) -> assertThat(drawn).isSorted().doesNotHaveDuplicates());
    assertThat(new Books(database).one("SELECT count(operation) FROM drydock.lease"))
        .isEqualTo("0");
  }

  /// All four, or three of them, upwards or downwards.
  private static List<String> wanted(int number) {
    List<String> families = number % 2 == 0 ? UP : UP.reversed();
    return families.subList(number / 2 % 2, 4 - number / 4 % 2);
  }

  private int rounds(List<String> families, CyclicBarrier together) throws Exception {
    SingleConnectionDataSource connection =
        new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
    try {
      JdbcClient jdbc = JdbcClient.create(connection);
      TransactionTemplate transaction =
          new TransactionTemplate(new JdbcTransactionManager(connection));
      Leases leases = new Leases(jdbc);
      String operation = operation(jdbc);
      together.await();
      int round = 0;
      while (round++ < ROUNDS) {
        if (Boolean.TRUE.equals(transaction.execute(_ -> granted(leases, operation, families)))) {
          transaction.executeWithoutResult(_ -> note(families, leases.raise(operation)));
          transaction.executeWithoutResult(_ -> released(leases, operation, families));
        }
      }
      return round;
    } finally {
      connection.destroy();
    }
  }

  private boolean granted(Leases leases, String operation, List<String> families) {
    leases.createAndLock(families);
    if (!leases.holders(families).isEmpty()) {
      refusals.incrementAndGet();
      return false;
    }
    long fence = leases.nextFence();
    leases.grant(OperationKind.REHEARSAL, families, operation, fence);
    note(families, fence);
    grants.incrementAndGet();
    return true;
  }

  private static void released(Leases leases, String operation, List<String> families) {
    leases.lock(families);
    leases.release(operation);
  }

  /// While the rows are locked, so the order of notes is the order of grants.
  private void note(List<String> families, long fence) {
    families.forEach(family ->
        fences
            .computeIfAbsent(family, _ -> Collections.synchronizedList(new ArrayList<>()))
            .add(fence));
  }

  private static String operation(JdbcClient jdbc) {
    return jdbc.sql(
            """
            INSERT INTO drydock.operation (kind, behaves_as, families, input, state, total, sentence)
            VALUES ('Rehearsal', 'Rehearsal', '{many}', '{}', 'RUNNING', 1, 'Opened') RETURNING id::text
            """)
        .query(String.class)
        .single();
  }
}
