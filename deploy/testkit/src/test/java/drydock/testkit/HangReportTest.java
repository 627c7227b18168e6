package drydock.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class HangReportTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void a_timeout_is_known_wherever_it_is_in_the_chain() {
    assertThat(HangReport.outOfTime(new TimeoutException())).isTrue();
    assertThat(HangReport.outOfTime(new AssertionError(new TimeoutException()))).isTrue();
    AssertionError suppressing = new AssertionError();
    suppressing.addSuppressed(new IllegalStateException(new TimeoutException()));
    assertThat(HangReport.outOfTime(suppressing)).isTrue();
  }

  @Test
  void other_failures_are_not_reported_and_circles_end() {
    AssertionError circle = new AssertionError("expected 1 but was 2");
    circle.addSuppressed(new IllegalStateException(circle));
    assertThat(HangReport.outOfTime(circle)).isFalse();
  }

  @Test
  void says_so_when_no_task_failed() {
    assertThat(HangReport.report("waits()", Optional.empty(), NOW))
        .isEqualTo("waits() ran out of time. No workflow task failed in this JVM.");
  }

  @Test
  void says_how_long_before_the_task_failed() {
    TaskFailures.Seen seen = new TaskFailures.Seen(NOW.minusMillis(2500), "it broke");
    assertThat(HangReport.report("waits()", Optional.of(seen), NOW))
        .contains("waits() ran out of time")
        .contains("2.5 s before")
        .endsWith("it broke");
  }
}
