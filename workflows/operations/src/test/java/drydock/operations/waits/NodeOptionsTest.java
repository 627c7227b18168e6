package drydock.operations.waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NodeOptionsTest {
  /// In the order of the record, in seconds.
  private static final List<Integer> RIGHT = List.of(20, 10, 60, 600, 1200, 30, 1, 5);

  @ParameterizedTest
  @CsvSource({
    "0, 0, pick-up is PT0S; expected more than zero",
    "0, 60, 'pick-up is PT1M; expected less than call-budget, which is PT1M'",
    "1, 0, call-timeout is PT0S; expected more than zero",
    "1, 61, call-timeout is PT1M1S; expected at most call-budget",
    "2, 0, call-budget is PT0S; expected more than zero",
    "3, 0, work-timeout is PT0S; expected more than zero",
    "3, 1201, work-timeout is PT20M1S; expected at most work-budget",
    "4, 20, pick-up is PT20S; expected less than work-budget",
    "5, 0, heartbeat is PT0S; expected more than zero",
    "5, 601, heartbeat is PT10M1S; expected at most work-timeout",
    "6, 0, first-retry is PT0S; expected more than zero",
    "6, 6, first-retry is PT6S; expected at most longest-retry",
    "7, 0, longest-retry is PT0S; expected more than zero",
  })
  void a_wrong_number_is_refused_naming_it(int place, int seconds, String says) {
    List<Integer> numbers = new ArrayList<>(RIGHT);
    numbers.set(place, seconds);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options(numbers))
        .withMessageContaining(says);
  }

  @Test
  void the_numbers_above_are_right() {
    assertThat(options(RIGHT).heartbeat()).isEqualTo(Duration.ofSeconds(30));
  }

  private static NodeOptions options(List<Integer> seconds) {
    Iterator<Duration> next = seconds.stream().map(Duration::ofSeconds).iterator();
    return new NodeOptions(
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next());
  }
}
