package drydock.operations.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.common.RetryOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class StartRulesTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final RetryOptions RETRY = RetryOptions.newBuilder().validateBuildWithDefaults();

  @Test
  void a_plain_start_is_taken() {
    assertThat(StartRules.problem(null, null, null, null)).isNull();
    assertThat(StartRules.problem(Duration.ZERO, Duration.ZERO, "", null)).isNull();
    assertThat(StartRules.problem(Duration.ofDays(3650), Duration.ofDays(3650), " ", null))
        .isNull();
  }

  @Test
  void each_danger_is_named() {
    assertThat(StartRules.problem(HOUR, null, null, null)).contains("a run timeout of PT1H");
    assertThat(StartRules.problem(null, HOUR, null, null)).contains("an execution timeout of PT1H");
    assertThat(StartRules.problem(null, null, "@daily", null)).contains("cron schedule \"@daily\"");
    assertThat(StartRules.problem(null, null, null, RETRY)).contains("a retry policy");
  }

  @Test
  void all_dangers_are_named_at_once() {
    assertThat(StartRules.problem(HOUR, HOUR, "@daily", RETRY))
        .contains("run timeout", "execution timeout", "cron schedule", "retry policy");
  }
}
