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

final class FrameOptionsTest {
  /// In the order of the record, in seconds.
  private static final List<Integer> RIGHT = List.of(30, 60, 90, 10, 10, 1, 5, 20, 2, 3, 600);

  @ParameterizedTest
  @CsvSource({
    "0, 0, step-timeout is PT0S; expected more than zero",
    "1, 20, step-timeout is PT30S; expected at most step-budget",
    "2, 29, step-timeout is PT30S; expected at most forced-budget",
    "3, 0, door-limit is PT0S; expected more than zero",
    "3, 31, door-limit is PT31S; expected at most step-timeout",
    "4, 0, ledger-timeout is PT0S; expected more than zero",
    "5, 0, first-retry is PT0S; expected more than zero",
    "5, 6, first-retry is PT6S; expected at most longest-retry",
    "6, 0, longest-retry is PT0S; expected more than zero",
    "7, 0, lease-wait is PT0S; expected more than zero",
    "8, 0, look is PT0S; expected more than zero",
    "9, 0, look-apart is PT0S; expected more than zero",
    "10, 50, step-budget is PT1M; expected at most patience",
    "10, 80, forced-budget is PT1M30S; expected at most patience",
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
    assertThat(options(RIGHT).doorLimit()).isEqualTo(Duration.ofSeconds(10));
  }

  private static FrameOptions options(List<Integer> seconds) {
    Iterator<Duration> next = seconds.stream().map(Duration::ofSeconds).iterator();
    return new FrameOptions(
        next.next(),
        next.next(),
        next.next(),
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
