package drydock.operations.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.contract.FailureTypes;
import drydock.contract.OperationKind;
import drydock.contract.PreviewRequest;
import drydock.operations.waits.FrameOptions;
import drydock.operations.waits.OperationOptions;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
final class PreviewWorkflowImplTest {
  private static final FrameOptions OPTIONS =
      new FrameOptions(
          Duration.ofSeconds(10),
          Duration.ofMinutes(2),
          Duration.ofMinutes(2),
          Duration.ofSeconds(2),
          Duration.ofSeconds(10),
          Duration.ofMillis(50),
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofHours(1));

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REHEARSAL")
  void a_kind_without_a_workflow_is_refused_with_what_can_be_previewed(OperationKind kind) {
    refused(kind.workflowType());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rehearsal", "REHEARSAL", "Preview"})
  void what_is_no_kind_is_refused_in_the_same_words(String name) {
    refused(name);
  }

  private static void refused(String kind) {
    assertThatThrownBy(() ->
            new PreviewWorkflowImpl(OperationOptions.asPatientAs(OPTIONS))
                .preview(new PreviewRequest(kind, Map.of())))
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> assertThat(failure.getType()).isEqualTo(FailureTypes.BAD_REQUEST))
        .hasMessageContaining(
            "kind is \"" + kind + "\"; expected a kind that can be previewed: Rehearsal.");
  }
}
