package drydock.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeSummaryTest {
  private static final Build BUILD = new Build(71, Instant.parse("2026-11-21T10:00:00Z"));

  @Test
  void adds_up_the_groups_of_this_build_in_their_order() {
    Build earlier = new Build(71, BUILD.started().minusSeconds(3600));
    String table =
        TimeSummary.table(
            BUILD,
            List.of(
                time(BUILD, ClassTime.Group.RESTART, 2, 9000),
                time(BUILD, ClassTime.Group.UNIT, 30, 1500),
                time(BUILD, ClassTime.Group.UNIT, 12, 550),
                time(earlier, ClassTime.Group.GATE, 99, 99_000)),
            BUILD.started().plusSeconds(131));
    assertThat(table)
        .isEqualToNormalizingNewlines(
            """
            tests      classes   tests   seconds
            gate             0       0       0.0
            unit             2      42       2.1
            contract         0       0       0.0
            restart          1       2       9.0
            matrix           0       0       0.0
            browser          0       0       0.0
            total            3      44      11.1
            the build so far: 2 min 11 s
            """);
  }

  @Test
  void a_line_is_read_as_it_was_written() {
    ClassTime time = time(BUILD, ClassTime.Group.BROWSER, 3, 1234);
    assertThat(ClassTime.parse(time.line())).isEqualTo(time);
  }

  private static ClassTime time(Build build, ClassTime.Group group, int tests, long millis) {
    return new ClassTime(build, group, "SomeTest", tests, Duration.ofMillis(millis));
  }
}
