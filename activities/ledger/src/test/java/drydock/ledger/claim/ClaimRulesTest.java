package drydock.ledger.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
final class ClaimRulesTest {
  private final ClaimRules rules =
      new ClaimRules(1, Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofSeconds(60));

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 1",
    "2, 2",
    "3, 4",
    "6, 32",
    "7, 60",
    "31, 60",
    "64, 60",
    "2147483647, 60"
  })
  void the_pause_doubles_up_to_the_longest(int failures, int seconds) {
    assertThat(rules.pause(failures)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
