package drydock.operations.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.contract.InvalidRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("unit")
final class FinderRequestTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1 | 1 | 1 | quietMillis is -1; expected a number of milliseconds, at least 0",
        "0 | 0 | 1 | page is 0; expected a whole number from 1 to 10000",
        "0 | 10001 | 1 | page is 10001; expected a whole number from 1 to 10000",
        "0 | 1 | 0 | failedTasks is 0; expected a whole number from 1 to 100",
        "0 | 1 | 101 | failedTasks is 101; expected a whole number from 1 to 100",
      })
  void what_makes_no_sense_is_refused(long quiet, int page, int failedTasks, String says) {
    assertThatThrownBy(() -> new FinderRequest(quiet, page, failedTasks))
        .isInstanceOf(InvalidRequest.class)
        .hasMessage(says);
  }

  @ParameterizedTest
  @EnumSource
  void each_thing_found_is_counted_in_its_own_place(Found.Kind kind) {
    Found found = Found.NOTHING.and(kind).and(kind);

    assertThat(found.looked()).isEqualTo(2);
    assertThat(
            new int[] {
              found.recoveries(),
              found.abandoned(),
              found.missing(),
              found.drifted(),
              found.lost(),
              found.stuck(),
            })
        .containsExactly(
            switch (kind) {
              case NOTHING -> new int[] {0, 0, 0, 0, 0, 0};
              case RECOVERY -> new int[] {2, 0, 0, 0, 0, 0};
              case ABANDONED -> new int[] {0, 2, 0, 0, 0, 0};
              case MISSING -> new int[] {0, 0, 2, 0, 0, 0};
              case DRIFTED -> new int[] {0, 0, 0, 2, 0, 0};
              case LOST -> new int[] {0, 0, 0, 0, 2, 0};
              case STUCK -> new int[] {0, 0, 0, 0, 0, 2};
            });
  }

  @Test
  void what_could_not_be_asked_about_was_not_looked_at() {
    assertThat(Found.NOTHING.and(Found.Kind.LOST).andUnseen("away").andUnseen("still away"))
        .isEqualTo(new Found(1, 0, 0, 0, 0, 1, 0, 2, "still away"));
  }
}
