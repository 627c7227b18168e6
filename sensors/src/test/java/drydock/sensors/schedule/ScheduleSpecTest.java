package drydock.sensors.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
final class ScheduleSpecTest {

  @Test
  void a_spec_at_every_limit_is_accepted() {
    var spec = spec("s", "PT1S", "PT0S", "T", "q", "PT10S");

    assertThat(spec.input()).isNull();
    assertThat(spec("x".repeat(200), "PT2S", "PT1S", "T", "q", "PT10S").phase()).hasSeconds(1);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ' ', PT1S,   PT0S,   T,   q,   PT10S,  id,              1 to 200 characters
          s,   PT0S,   PT0S,   T,   q,   PT10S,  every,           at least one
          s,   PT-5S,  PT0S,   T,   q,   PT10S,  every,           at least one
          s,   PT1.5S, PT0S,   T,   q,   PT10S,  every,           whole seconds
          s,   PT9S,   PT-1S,  T,   q,   PT10S,  phase,           not negative
          s,   PT9S,   PT0.5S, T,   q,   PT10S,  phase,           whole seconds
          s,   PT9S,   PT9S,   T,   q,   PT10S,  phase,           less than the interval of PT9S
          s,   PT1S,   PT0S,   ' ', q,   PT10S,  workflow type,   a name
          s,   PT1S,   PT0S,   T,   ' ', PT10S,  task queue,      a name
          s,   PT1S,   PT0S,   T,   q,   PT9.9S, catch-up window, at least PT10S
          """)
  void a_bad_value_is_refused_with_its_name_and_what_was_expected(
      String id,
      String every,
      String phase,
      String type,
      String queue,
      String catchUp,
      String subject,
      String expectation) {
    assertThatThrownBy(() -> spec(id, every, phase, type, queue, catchUp))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("Schedule '" + id + "'", "its " + subject + " is", expectation);
  }

  private static ScheduleSpec spec(
      String id, String every, String phase, String type, String queue, String catchUp) {
    return new ScheduleSpec(
        id,
        Duration.parse(every),
        Duration.parse(phase),
        type,
        queue,
        null,
        Duration.parse(catchUp));
  }
}
