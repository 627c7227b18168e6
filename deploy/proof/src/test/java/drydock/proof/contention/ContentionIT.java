package drydock.proof.contention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drydock.contract.DrydockClient.Started;
import drydock.contract.OperationKind;
import drydock.contract.OperationResult;
import drydock.contract.RehearsalRequest;
import io.temporal.client.WorkflowFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Tag("contract")
@Timeout(150)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContentionIT {
  private final List<TwoWorkers> open = new ArrayList<>();

  @BeforeAll
  void start() throws IOException {
    open.add(TwoWorkers.start());
  }

  @AfterAll
  void stop() {
    open.forEach(TwoWorkers::close);
  }

  @Test
  void thirty_two_that_want_one_lease_get_it_one_after_the_other_in_order() {
    TwoWorkers two = open.getFirst();
    Started<OperationResult> holder = held(two, "one", null);
    List<Started<OperationResult>> contenders =
        two.startAll(IntStream.range(0, 32).mapToObj(_ -> RehearsalRequest.of("one")).toList());
    TwoWorkers.await(() -> two.books.waiting("one") == 32);
    List<String> places = two.places("one");

    two.cancel(holder);

    assertThat(two.answers(contenders)).hasSize(32).containsOnly("DONE");
    List<String> granted = two.granted("one");
    assertThat(granted).hasSize(33).first().isEqualTo(two.operation(holder));
    assertThat(granted.subList(1, 33)).isEqualTo(places);
    assertThat(two.count.contention()).isEmpty();
    assertThat(two.books.waiting("one")).isZero();
    assertThat(two.books.leased("one")).isFalse();
    assertThat(two.hands(contenders)).hasSize(2);
  }

  @Test
  void a_teardown_asked_for_late_is_granted_before_every_build() {
    TwoWorkers two = open.getFirst();
    Started<OperationResult> build = held(two, "torn", OperationKind.MATERIALIZE);
    Started<OperationResult> joined =
        two.start(RehearsalRequest.of("torn").standingFor(OperationKind.MATERIALIZE));
    TwoWorkers.await(() -> two.awaitsAnother(joined));
    // Behind one that is no build, so that the builds wait and do not join.
    List<Started<OperationResult>> builds = new ArrayList<>();
    builds.add(two.start(RehearsalRequest.of("torn").standingFor(OperationKind.SUSPEND)));
    TwoWorkers.await(() -> two.books.waiting("torn") == 1);
    builds.addAll(two.startAll(builds(8)));
    TwoWorkers.await(() -> two.books.waiting("torn") == 9);

    Started<OperationResult> teardown =
        two.start(RehearsalRequest.of("torn").standingFor(OperationKind.DEPROVISION));
    builds.addAll(two.startAll(builds(8)));

    assertThat(two.answers(List.of(teardown))).containsExactly("DONE");
    assertThat(two.granted("torn")).startsWith(two.operation(build), two.operation(teardown));
    assertThat(two.answers(builds)).hasSize(17).containsOnly("DONE");
    for (Started<OperationResult> undone : List.of(build, joined)) {
      assertThat(catchThrowableOfType(WorkflowFailedException.class, undone::result)).isNotNull();
    }
    assertThat(two.books.states("torn").stream().filter("UNDONE"::equals)).hasSize(1);
    assertThat(two.books.waiting("torn")).isZero();
    assertThat(two.count.contention()).isEmpty();
  }

  @Test
  void families_wanted_in_opposite_order_are_granted_without_a_deadlock() {
    TwoWorkers two = open.getFirst();
    List<List<String>> wishes =
        List.of(
            List.of("left", "right"), List.of("right", "left"), List.of("left"), List.of("right"));

    List<Started<OperationResult>> contenders =
        two.startAll(
            IntStream.range(0, 24)
                .mapToObj(
                    number -> RehearsalRequest.of(wishes.get(number % 4).toArray(String[]::new)))
                .toList());

    assertThat(two.answers(contenders)).hasSize(24).containsOnly("DONE");
    assertThat(two.granted("left")).hasSize(18);
    assertThat(two.granted("right")).hasSize(18);
    assertThat(two.books.waiting("left") + two.books.waiting("right")).isZero();
    assertThat(two.count.contention()).isEmpty();
  }

  /// One that holds the family until it is cancelled.
  private static Started<OperationResult> held(
      TwoWorkers two, String family, @Nullable OperationKind kind) {
    RehearsalRequest request =
        new RehearsalRequest(null, null, List.of(family), 1, null, null, "CALL", 600);
    Started<OperationResult> holder = two.start(kind == null ? request : request.standingFor(kind));
    TwoWorkers.await(() -> two.books.effects(family).size() == 1);
    return holder;
  }

  private static List<RehearsalRequest> builds(int many) {
    return Stream.of(
            OperationKind.SUSPEND,
            OperationKind.RESUME,
            OperationKind.REHEARSAL,
            OperationKind.MATERIALIZE)
        .flatMap(kind ->
            Stream.generate(() -> RehearsalRequest.of("torn").standingFor(kind)).limit(many / 4))
        .toList();
  }
}
