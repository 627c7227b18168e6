package drydock.worker.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
final class ResultTest {
  private static final Failed FAILED =
      new Failed("w-1", "r-1", "Rehearsal", "steps changed places");

  @Test
  void all_that_replay_are_counted() {
    assertThat(Result.of(3, List.of()).summary()).isEqualTo("3 open histories replay on this jar");
  }

  @Test
  void one_that_does_not_is_named_with_run_type_and_difference() {
    assertThat(FAILED.line())
        .isEqualTo("does not replay: workflow w-1, run r-1, type Rehearsal: steps changed places");
    assertThat(Result.of(3, List.of(FAILED)).summary())
        .startsWith("2 open histories replay on this jar, 1 do not.");
  }

  @Test
  void nothing_open_is_said_and_is_no_failure() {
    assertThat(Result.of(0, List.of()).summary()).contains("no history is open");
  }

  @Test
  void programs_get_one_object() {
    assertThat(Result.of(3, List.of(FAILED)).json())
        .isEqualTo(
            """
            {"name":"upgrade-check","checked":3,"passed":2,"failed":[{"workflowId":"w-1",\
            "runId":"r-1","type":"Rehearsal","why":"steps changed places"}]}\
            """);
  }

  @Test
  void of_what_the_sdk_says_the_failure_is_kept_and_its_stack_is_not() {
    assertThat(
            Why.of(
                new RuntimeException(
                    "query failure for run, error=NonDeterministicException: x\n\tat a.b")))
        .isEqualTo("NonDeterministicException: x");
    assertThat(Why.of(new IllegalStateException("no stack"))).contains("no stack");
  }
}
