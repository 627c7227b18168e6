package drydock.dev.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.schedule.v1.Schedule;
import io.temporal.api.schedule.v1.SchedulePatch;
import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
final class SupportedTest {
  private static final String GOOD =
      """
      spec { interval { interval { seconds: 60 } phase { seconds: 59 } } }
      action { start_workflow { workflow_id: 'w' workflow_type { name: 'T' } task_queue { name: 'q' } } }
      policies { overlap_policy: SCHEDULE_OVERLAP_POLICY_SKIP catchup_window { seconds: 60 } }
      """;

  @Test
  void intervals_with_overlap_skip_are_kept() {
    assertThatCode(() -> Supported.check(schedule(""))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spec { calendar { hour: '1' } }                                | schedule.spec.calendar
          spec { structured_calendar { comment: 'x' } }                  | schedule.spec.structured_calendar
          spec { cron_string: '* * * * *' }                              | schedule.spec.cron_string
          spec { exclude_structured_calendar { comment: 'x' } }          | schedule.spec.exclude_structured_calendar
          spec { jitter { seconds: 1 } }                                 | schedule.spec.jitter
          spec { start_time { seconds: 1 } }                             | schedule.spec.start_time
          spec { end_time { seconds: 1 } }                               | schedule.spec.end_time
          spec { timezone_name: 'CET' }                                  | schedule.spec.timezone_name
          policies { overlap_policy: SCHEDULE_OVERLAP_POLICY_BUFFER_ONE } | schedule.policies.overlap_policy = SCHEDULE_OVERLAP_POLICY_BUFFER_ONE
          policies { pause_on_failure: true }                            | schedule.policies.pause_on_failure
          policies { keep_original_workflow_id: true }                   | schedule.policies.keep_original_workflow_id
          state { limited_actions: true }                                | schedule.state.limited_actions
          action { start_workflow { cron_schedule: '@daily' } }          | schedule.action.start_workflow.cron_schedule
          action { start_workflow { versioning_override { } } }          | schedule.action.start_workflow.versioning_override
          """)
  void what_is_not_kept_is_refused_by_its_name(String addition, String field) {
    assertRefused(
        () -> Supported.check(schedule(addition)), Status.Code.UNIMPLEMENTED, field + " is not");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spec { interval { interval { } } }                                          | interval.interval is 0 s
          spec { interval { interval { seconds: 5 } phase { seconds: 5 } } }          | interval.phase is 5 s
          spec { interval { interval { seconds: 5 } phase { seconds: -1 } } }         | interval.phase is -1 s
          action { start_workflow { workflow_id: '' } }                               | workflow_id is empty
          action { start_workflow { workflow_type { name: '' } } }                    | workflow_type is empty
          action { start_workflow { task_queue { name: '' } } }                       | task_queue is empty
          """)
  void a_wrong_value_is_refused_with_its_name_and_what_was_expected(
      String addition, String message) {
    assertRefused(() -> Supported.check(schedule(addition)), Status.Code.INVALID_ARGUMENT, message);
  }

  @Test
  void a_backfill_and_a_trigger_with_another_overlap_are_refused_by_name() {
    assertRefused(
        () -> Supported.check(patch("backfill_request { start_time { seconds: 1 } }")),
        Status.Code.UNIMPLEMENTED,
        "patch.backfill_request is not");
    assertRefused(
        () ->
            Supported.check(
                patch("trigger_immediately { overlap_policy: SCHEDULE_OVERLAP_POLICY_ALLOW_ALL }")),
        Status.Code.UNIMPLEMENTED,
        "patch.trigger_immediately.overlap_policy = SCHEDULE_OVERLAP_POLICY_ALLOW_ALL is not");
  }

  @ParameterizedTest
  @CsvSource({
    "60, 0, 0, 60",
    "60, 0, 59, 60",
    "60, 0, 60, 120",
    "60, 7, 0, 7",
    "60, 7, 6, 7",
    "60, 7, 7, 67",
    "1, 0, 5, 6",
    "3600, 3599, 3599, 7199"
  })
  void the_next_time_is_the_first_multiple_plus_phase_after_now(
      long every, long phase, long after, long due) {
    var schedule = Schedule.newBuilder();
    schedule
        .getSpecBuilder()
        .addIntervalBuilder()
        .setInterval(Duration.newBuilder().setSeconds(every))
        .setPhase(Duration.newBuilder().setSeconds(phase));

    assertThat(HeldSchedule.dueAfter(schedule.build(), Instant.ofEpochSecond(after, 999)))
        .isEqualTo(Instant.ofEpochSecond(due));
  }

  private static Schedule schedule(String addition) {
    var schedule = Schedule.newBuilder();
    merge(GOOD, schedule);
    merge(addition, schedule);
    return schedule.build();
  }

  private static SchedulePatch patch(String text) {
    var patch = SchedulePatch.newBuilder();
    merge(text, patch);
    return patch.build();
  }

  private static void merge(String text, Message.Builder into) {
    try {
      TextFormat.getParser().merge(text, into);
    } catch (TextFormat.ParseException e) {
      throw new IllegalArgumentException("Not a message: " + text, e);
    }
  }

  private static void assertRefused(Runnable check, Status.Code code, String message) {
    assertThatThrownBy(check::run)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused -> assertThat(refused.getStatus().getCode()).isEqualTo(code))
        .hasMessageContaining(message);
  }
}
