package drydock.operations.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.OperationKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("unit")
final class CompatibilityTest {
  static Stream<Table.Cell> cells() {
    return Stream.concat(Table.kinds().stream(), Table.access().stream());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void the_function_says_what_the_table_says(Table.Cell cell) {
    assertThat(Compatibility.of(cell.running(), cell.stage(), cell.asked()))
        .isEqualTo(cell.verdict());
  }

  @Test
  void the_tables_name_every_pair_once() {
    record Pair(OperationKind running, Stage stage, Asked asked) {}
    List<Pair> every =
        Stream.of(OperationKind.values())
            .flatMap(running ->
                Stream.of(Stage.values())
                    .flatMap(stage -> everything().map(asked -> new Pair(running, stage, asked))))
            .toList();

    assertThat(cells().map(cell -> new Pair(cell.running(), cell.stage(), cell.asked())))
        .containsExactlyInAnyOrderElementsOf(every);
  }

  @Test
  void two_lease_takers_are_never_beside_each_other() {
    assertThat(leaseTakers())
        .isNotEmpty()
        .allSatisfy(running ->
            assertThat(leaseTakers().stream().map(asked -> verdict(running, asked)))
                .doesNotContain(Verdict.BESIDE));
  }

  @Test
  void all_but_backups_expiries_and_billing_events_take_a_lease() {
    assertThat(Stream.of(OperationKind.values()).filter(kind -> !leaseTakers().contains(kind)))
        .containsExactlyInAnyOrder(
            OperationKind.APPLY_BILLING_EVENT, OperationKind.BACKUP, OperationKind.EXPIRE_BACKUP);
  }

  @Test
  void nothing_waits_for_or_stops_what_holds_neither_lease_nor_pin() {
    assertThat(
            everything()
                .map(asked ->
                    Compatibility.of(OperationKind.APPLY_BILLING_EVENT, Stage.OPEN, asked)))
        .containsOnly(Verdict.BESIDE);
  }

  @Test
  void only_a_teardown_goes_before_the_others() {
    assertThat(Stream.of(OperationKind.values()).filter(Compatibility::overtakes))
        .containsExactly(OperationKind.DEPROVISION);
  }

  private static List<OperationKind> leaseTakers() {
    return Stream.of(OperationKind.values()).filter(Compatibility::takesLease).toList();
  }

  private static Verdict verdict(OperationKind running, OperationKind asked) {
    return Compatibility.of(running, Stage.OPEN, new Asked.Kind(asked));
  }

  private static Stream<Asked> everything() {
    return Stream.concat(
        Stream.of(new Asked.Read(), new Asked.Write()),
        Stream.of(OperationKind.values()).map(Asked.Kind::new));
  }
}
