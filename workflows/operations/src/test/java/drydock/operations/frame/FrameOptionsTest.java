package drydock.operations.frame;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrameOptionsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 60, 10, 1, 5, 600, step-timeout is PT0S; expected more than zero",
    "30, 20, 10, 1, 5, 600, step-timeout is PT30S; expected at most step-budget",
    "30, 60, 0, 1, 5, 600, ledger-timeout is PT0S; expected more than zero",
    "30, 60, 10, 0, 5, 600, first-retry is PT0S; expected more than zero",
    "30, 60, 10, 6, 5, 600, first-retry is PT6S; expected at most longest-retry",
    "30, 60, 10, 1, 0, 600, longest-retry is PT0S; expected more than zero",
    "30, 60, 10, 1, 5, 50, step-budget is PT1M; expected at most patience",
  })
  void a_wrong_number_is_refused_naming_it(
      int step, int budget, int ledger, int first, int longest, int patience, String says) {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new FrameOptions(
                Duration.ofSeconds(step),
                Duration.ofSeconds(budget),
                Duration.ofSeconds(ledger),
                Duration.ofSeconds(first),
                Duration.ofSeconds(longest),
                Duration.ofSeconds(patience)))
        .withMessageContaining(says);
  }
}
