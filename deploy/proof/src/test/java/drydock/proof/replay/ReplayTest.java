package drydock.proof.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.contract.OperationKind;
import drydock.contract.OperationResult;
import drydock.contract.RehearsalRequest;
import drydock.contract.RehearsalWorkflow;
import drydock.operations.frame.Frame;
import drydock.operations.frame.Onwards;
import drydock.operations.frame.Program;
import drydock.operations.frame.Towards;
import drydock.operations.journal.StepCall;
import drydock.operations.plan.Door;
import drydock.operations.plan.Plan;
import drydock.operations.rehearsal.Rehearsal;
import drydock.operations.rehearsal.RehearsalActivities;
import drydock.operations.rehearsal.RehearsalStep;
import drydock.operations.rehearsal.RehearsalWorkflowImpl;
import drydock.proof.frame.House;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReplayTest {
  static Stream<String> recorded() {
    return Stream.concat(
        Stream.of(Recording.values()).map(Recording::file),
        HardRecording.all().stream().map(HardRecording::file));
  }

  static Stream<Recording> calm() {
    return Stream.of(Recording.values());
  }

  static List<HardRecording> hard() {
    return HardRecording.all();
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void a_recorded_history_replays_on_the_code_of_today(String file) throws Exception {
    replay(file, () -> new RehearsalWorkflowImpl(House.FAST));
  }

  @Test
  void a_reordering_of_the_steps_is_caught() {
    assertThatThrownBy(() -> replay(Recording.COMPLETED.file(), Reordered::new))
        .hasStackTraceContaining("NonDeterministicException");
  }

  @ParameterizedTest
  @MethodSource("calm")
  void a_recording_is_what_its_name_says(Recording recording) throws IOException {
    assertThat(text(recording.file())).contains(recording.proof());
    assertThat(text(recording.file()).contains("EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED"))
        .isEqualTo(recording.completes());
  }

  @ParameterizedTest
  @MethodSource("hard")
  void a_hard_recording_is_what_its_name_says(HardRecording recording) throws IOException {
    assertThat(readable(text(recording.file())))
        .contains(recording.sort().proof())
        .contains(recording.family());
  }

  private static void replay(String file, Supplier<RehearsalWorkflow> workflow) throws Exception {
    TestEnvironmentOptions options =
        TestEnvironmentOptions.newBuilder()
            .setWorkflowClientOptions(House.strict("default"))
            .build();
    try (TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance(options)) {
      Worker worker = temporal.newWorker("replay");
      worker.registerWorkflowImplementationFactory(RehearsalWorkflow.class, workflow::get);
      WorkflowReplayer.replayWorkflowExecution(
          WorkflowExecutionHistory.fromJson(text(file)), worker);
    }
  }

  /// With every payload in plain words.
  private static String readable(String history) {
    return Pattern.compile("\"data\": \"([^\"]+)\"")
        .matcher(history)
        .replaceAll(payload ->
            Matcher.quoteReplacement(
                new String(
                    Base64.getDecoder().decode(payload.group(1).replace("\\u003d", "=")),
                    StandardCharsets.UTF_8)));
  }

  private static String text(String file) throws IOException {
    try (InputStream json = ReplayTest.class.getResourceAsStream("/histories/" + file)) {
      return new String(
          Objects.requireNonNull(json, file + " is not recorded").readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }

  /// A planted change of order: the bell before the note.
  public static final class Reordered implements RehearsalWorkflow {
    private final Frame frame = new Frame(House.FAST);

    @Override
    public OperationResult rehearse(RehearsalRequest request) {
      return frame.run(
          OperationKind.REHEARSAL, request, RehearsalRequest.class, BellBeforeNote::new);
    }
  }

  private record BellBeforeNote(RehearsalRequest request) implements Program {
    private static final Door UNCHECKED = door(RehearsalActivities::unchecked);
    private static final Door CHECKED = door(RehearsalActivities::checked);

    @Override
    public Plan plan() {
      return new Rehearsal(request).plan();
    }

    @Override
    public void towards(Towards towards) {
      towards.step(RehearsalStep.CALL, items(), UNCHECKED);
    }

    @Override
    public void onwards(Onwards onwards) {
      onwards.step(RehearsalStep.COMMIT, items(), CHECKED);
    }

    private List<String> items() {
      return List.of(request.families().getFirst() + "/1");
    }

    private static Door door(BiConsumer<RehearsalActivities, StepCall> act) {
      return Door.of(
          RehearsalActivities.class, act, RehearsalActivities::undo, RehearsalActivities::isThere);
    }
  }
}
