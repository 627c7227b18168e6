package drydock.operations.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.operations.journal.OperationState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
final class FindingTest {
  private static final List<DriverFate> COLUMNS =
      List.of(
          DriverFate.ALIVE,
          DriverFate.GONE,
          DriverFate.ENDED_ITSELF,
          DriverFate.MISSING_ONCE,
          DriverFate.FORGOTTEN,
          DriverFate.UNSEEN);

  @ParameterizedTest
  @CsvSource({
    // state, ALIVE, GONE, ENDED_ITSELF, MISSING_ONCE, FORGOTTEN, UNSEEN
    "REQUESTED, LEAVE, ABANDON, ABANDON, REMEMBER, TEMPORAL_LOST, LEAVE",
    "RUNNING, LEAVE, RECOVER, DRIFTED, REMEMBER, TEMPORAL_LOST, LEAVE",
    "UNDOING, LEAVE, RECOVER, DRIFTED, REMEMBER, TEMPORAL_LOST, LEAVE",
    "NEEDS_OPERATOR, LEAVE, RECOVER, DRIFTED, REMEMBER, TEMPORAL_LOST, LEAVE",
    "DONE, LEAVE, LEAVE, LEAVE, LEAVE, LEAVE, LEAVE",
    "UNDONE, LEAVE, LEAVE, LEAVE, LEAVE, LEAVE, LEAVE",
    "REFUSED, LEAVE, LEAVE, LEAVE, LEAVE, LEAVE, LEAVE",
  })
  void every_state_and_fate_has_its_finding(
      OperationState state,
      Finding alive,
      Finding gone,
      Finding endedItself,
      Finding missing,
      Finding forgotten,
      Finding unseen) {
    assertThat(COLUMNS.stream().map(fate -> Finding.of(state, fate)))
        .containsExactly(alive, gone, endedItself, missing, forgotten, unseen);
  }

  @Test
  void the_table_has_a_column_for_every_fate() {
    assertThat(COLUMNS).containsExactlyInAnyOrder(DriverFate.values());
  }

  @Test
  void only_a_driver_that_is_gone_is_replaced() {
    assertThat(
            Stream.of(DriverFate.values())
                .filter(fate ->
                    Stream.of(OperationState.values())
                        .anyMatch(state -> Finding.of(state, fate) == Finding.RECOVER)))
        .containsExactly(DriverFate.GONE);
  }
}
