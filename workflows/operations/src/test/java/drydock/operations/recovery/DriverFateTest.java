package drydock.operations.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("unit")
final class DriverFateTest {
  /// What is known besides what Temporal says.
  record Known(boolean missedBefore, boolean forgets, boolean saidLost) {
    static Stream<Known> all() {
      return Stream.of(false, true)
          .flatMap(missed ->
              Stream.of(false, true)
                  .flatMap(forgets ->
                      Stream.of(false, true).map(lost -> new Known(missed, forgets, lost))));
    }

    DriverFate of(Sight sight) {
      return DriverFate.of(sight, missedBefore, forgets, saidLost);
    }
  }

  static Stream<Known> known() {
    return Known.all();
  }

  @ParameterizedTest
  @MethodSource("known")
  void an_open_run_is_alive_whatever_a_person_says(Known known) {
    assertThat(known.of(new Sight.Open(0))).isEqualTo(DriverFate.ALIVE);
    assertThat(known.of(new Sight.Open(7))).isEqualTo(DriverFate.ALIVE);
  }

  @ParameterizedTest
  @MethodSource("known")
  void a_run_that_was_ended_by_others_is_gone(Known known) {
    assertThat(known.of(new Sight.Closed(false, "TERMINATED"))).isEqualTo(DriverFate.GONE);
  }

  @ParameterizedTest
  @MethodSource("known")
  void a_run_that_ended_with_an_outcome_is_never_taken_over(Known known) {
    assertThat(known.of(new Sight.Closed(true, "COMPLETED"))).isEqualTo(DriverFate.ENDED_ITSELF);
  }

  @ParameterizedTest
  @MethodSource("known")
  void a_silent_temporal_proves_nothing(Known known) {
    assertThat(known.of(new Sight.Unseen("away"))).isEqualTo(DriverFate.UNSEEN);
  }

  @Test
  void a_run_that_is_missing_is_gone_when_it_was_missed_before() {
    assertThat(new Known(false, false, false).of(new Sight.Missing(true)))
        .isEqualTo(DriverFate.MISSING_ONCE);
    assertThat(new Known(true, false, false).of(new Sight.Missing(true)))
        .isEqualTo(DriverFate.GONE);
  }

  @Test
  void a_run_of_another_namespace_is_forgotten_however_often_it_is_missed() {
    assertThat(new Known(false, false, false).of(new Sight.Missing(false)))
        .isEqualTo(DriverFate.FORGOTTEN);
    assertThat(new Known(true, false, false).of(new Sight.Missing(false)))
        .isEqualTo(DriverFate.FORGOTTEN);
  }

  @ParameterizedTest
  @MethodSource("known")
  void a_missing_run_is_gone_where_temporal_forgets_or_a_person_says_so(Known known) {
    List<DriverFate> fates =
        Stream.of(true, false).map(same -> known.of(new Sight.Missing(same))).toList();

    if (known.forgets() || known.saidLost()) {
      assertThat(fates).containsOnly(DriverFate.GONE);
    } else {
      assertThat(fates.getLast()).isEqualTo(DriverFate.FORGOTTEN);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_fate_has_a_sentence_of_its_own(DriverFate fate) {
    assertThat(fate.sentence()).isNotBlank();
    assertThat(Stream.of(DriverFate.values()).map(DriverFate::sentence)).doesNotHaveDuplicates();
  }
}
