package drydock.proof.frame;

import static drydock.proof.frame.Rehearsals.await;
import static drydock.proof.frame.Rehearsals.failure;
import static drydock.proof.frame.Rehearsals.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drydock.contract.DrydockClient;
import drydock.contract.DrydockClient.Started;
import drydock.contract.FailureTypes;
import drydock.contract.OperationResult;
import drydock.contract.PreviewReport;
import drydock.contract.PreviewRequest;
import drydock.contract.RehearsalRequest;
import drydock.ledger.failpoint.Failpoints;
import drydock.operations.rehearsal.RehearsalStep;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FrameIT {
  private final Rehearsals house = new Rehearsals(Failpoints.NONE);
  private final Books books = house.books();
  private final DrydockClient drydock = house.drydock();

  @AfterAll
  void stop() {
    house.close();
  }

  @Test
  void a_rehearsal_leaves_every_effect_once_and_lets_everything_go() {
    OperationResult result = drydock.start(request("calm", 2, null, null)).result();

    assertThat(result.state()).isEqualTo("DONE");
    assertThat(books.effects("calm")).containsExactlyElementsOf(everyEffect("calm", 2));
    assertThat(books.events("calm")).containsExactly("OPENED", "CROSSED", "DONE");
    assertThat(books.leased("calm")).isFalse();
    assertThat(
            books.one(
                "SELECT done || ' of ' || total FROM drydock.operation WHERE id::text = ?",
                result.operation()))
        .isEqualTo("12 of 12");
  }

  @Test
  void several_families_are_leased_once_each_and_sorted() {
    drydock
        .start(
            new RehearsalRequest(
                null, "acme", List.of("zeta", "eta", "zeta"), 1, null, null, null, null))
        .result();

    assertThat(
            books.one("SELECT families::text FROM drydock.operation WHERE 'eta' = ANY (families)"))
        .isEqualTo("{eta,zeta}");
    assertThat(books.fence("eta")).isEqualTo(books.fence("zeta"));
    assertThat(books.effects("eta")).hasSize(12);
  }

  @ParameterizedTest
  @EnumSource(
      value = RehearsalStep.class,
      names = {"NOTE", "CALL", "WAIT"})
  void a_step_that_fails_before_the_point_of_no_return_is_undone(RehearsalStep step) {
    String family = "fails-" + step.name().toLowerCase(Locale.ROOT);

    ApplicationFailure failure = failure(drydock.start(request(family, 2, step.name(), null)));

    assertThat(failure.getType()).isEqualTo(FailureTypes.UNDONE);
    assertThat(failure.getOriginalMessage()).contains(step.name() + " " + family + "/1 failed");
    assertThat(books.effects(family)).isEmpty();
    assertThat(books.events(family)).containsExactly("OPENED", "TURNED_ROUND", "UNDONE");
    assertThat(books.leased(family)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = RehearsalStep.class,
      names = {"COMMIT", "ANNOUNCE", "TIDY"})
  void a_step_that_fails_after_it_is_done_in_the_end(RehearsalStep step) {
    String family = "forced-" + step.name().toLowerCase(Locale.ROOT);

    drydock.start(request(family, 2, step.name(), null)).result();

    assertThat(books.effects(family)).containsExactlyElementsOf(everyEffect(family, 2));
    assertThat(books.events(family)).containsExactly("OPENED", "CROSSED", "DONE");
  }

  @ParameterizedTest
  @EnumSource(
      value = RehearsalStep.class,
      names = {"NOTE", "CALL", "WAIT", "COMMIT"})
  void a_cancel_before_the_point_of_no_return_is_an_undo(RehearsalStep step) {
    String family = "cancel-" + step.name().toLowerCase(Locale.ROOT);
    Started<OperationResult> run = drydock.start(request(family, 2, null, step.name()));
    await(() -> books.effects(family).size() == 2 * stepsBefore(step) && books.leased(family));

    run.cancel("a person changed their mind");

    WorkflowFailedException failed =
        catchThrowableOfType(WorkflowFailedException.class, run::result);
    assertThat(failed.getCause()).isInstanceOf(CanceledFailure.class);
    assertThat(books.effects(family)).isEmpty();
    assertThat(books.state(family)).isEqualTo("UNDONE");
    assertThat(books.leased(family)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = RehearsalStep.class,
      names = {"ANNOUNCE", "TIDY"})
  void a_cancel_after_it_is_ignored_and_recorded(RehearsalStep step) {
    String family = "late-" + step.name().toLowerCase(Locale.ROOT);
    Started<OperationResult> run = drydock.start(request(family, 1, null, step.name()));
    await(() -> books.effects(family).size() == stepsBefore(step));

    run.cancel("too late");

    assertThat(run.result().state()).isEqualTo("DONE");
    assertThat(books.effects(family)).containsExactlyElementsOf(everyEffect(family, 1));
    assertThat(books.events(family)).containsExactly("OPENED", "CROSSED", "CANCEL_IGNORED", "DONE");
  }

  @Test
  void a_busy_family_is_refused_naming_its_holder_and_nothing_is_used_up() {
    Started<OperationResult> holder = drydock.start(request("busy", 1, null, "CALL"));
    await(() -> books.leased("busy"));
    RehearsalRequest wanted =
        new RehearsalRequest("again", null, List.of("busy", "idle"), 1, null, null, null, null)
            .waitingForLease(0);

    ApplicationFailure refusal = failure(drydock.start(wanted));

    assertThat(refusal.getType()).isEqualTo(FailureTypes.GRAPH_BUSY);
    assertThat(refusal.getOriginalMessage())
        .contains("busy is held by Rehearsal operation", "(RUNNING) since");
    assertThat(books.leased("idle")).isFalse();
    assertThat(books.states("busy")).containsExactly("RUNNING", "REFUSED");
    holder.result();
    assertThat(drydock.start(wanted).result().state()).isEqualTo("DONE");
  }

  @Test
  void a_request_id_is_one_operation_however_often_it_is_asked_for() {
    RehearsalRequest request =
        new RehearsalRequest("r-1", null, List.of("joined"), 1, null, null, "CALL", 5);
    Started<OperationResult> first = drydock.start(request);
    await(() -> books.leased("joined"));

    OperationResult second = drydock.start(request).result();

    assertThat(second.operation()).isEqualTo(first.result().operation());
    assertThat(drydock.start(request).result().operation()).isEqualTo(second.operation());
    assertThat(books.effects("joined")).hasSize(6);
  }

  @Test
  void twins_that_open_at_once_are_one_operation() {
    RehearsalRequest request =
        new RehearsalRequest("twin", null, List.of("twins"), 1, null, null, null, null);

    List<Started<OperationResult>> runs =
        Stream.generate(() -> drydock.start(request)).limit(8).toList();

    assertThat(runs.stream().map(run -> run.result().operation()).distinct()).hasSize(1);
    assertThat(books.states("twins")).containsExactly("DONE");
  }

  @Test
  void a_request_id_with_other_content_is_refused_naming_the_field() {
    drydock
        .start(new RehearsalRequest("r-2", null, List.of("reused"), 1, null, null, null, null))
        .result();

    ApplicationFailure refusal =
        failure(
            drydock.start(
                new RehearsalRequest("r-2", null, List.of("reused"), 2, null, null, null, null)));

    assertThat(refusal.getType()).isEqualTo(FailureTypes.REQUEST_ID_REUSED);
    assertThat(refusal.getOriginalMessage()).contains("r-2", "another items");
  }

  @Test
  void a_workflow_id_drives_one_operation() {
    assertThat(refusal("used", _ -> {}, request("once", 1, "CALL", null)).getType())
        .isEqualTo(FailureTypes.UNDONE);

    ApplicationFailure refusal = refusal("used", _ -> {}, request("twice", 1, null, null));

    assertThat(refusal.getType()).isEqualTo(FailureTypes.OPERATION_ID_USED);
    assertThat(refusal.getOriginalMessage()).contains("Workflow id used", "(UNDONE)");
    assertThat(books.effects("twice")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run timeout", "execution timeout", "retry policy"})
  void a_run_the_server_would_end_or_repeat_is_refused(String danger) {
    String family = danger.replace(' ', '-');

    ApplicationFailure refusal =
        refusal(family, options -> endanger(options, danger), request(family, 1, null, null));

    assertThat(refusal.getType()).isEqualTo(FailureTypes.START_REFUSED);
    assertThat(refusal.getOriginalMessage()).contains(danger, "Nothing was touched");
    assertThat(books.states(family)).containsOnly("REFUSED");
    assertThat(books.leased(family)).isFalse();
  }

  @Test
  void a_preview_tells_the_steps_and_what_stands_in_the_way() {
    Started<OperationResult> holder = drydock.start(request("looked-at", 1, null, "CALL"));
    await(() -> books.leased("looked-at"));

    PreviewReport report =
        drydock.preview(
            new PreviewRequest("Rehearsal", Map.of("families", List.of("looked-at", "free"))));

    assertThat(report.families()).containsExactly("free", "looked-at");
    assertThat(report.steps())
        .extracting(PreviewReport.Step::name)
        .containsExactly("NOTE", "CALL", "WAIT", "COMMIT", "ANNOUNCE", "TIDY");
    assertThat(report.steps()).filteredOn(PreviewReport.Step::pointOfNoReturn).hasSize(1);
    assertThat(report.blockers()).singleElement().asString().contains("looked-at is held by");
    assertThat(books.one("SELECT count(*) FROM drydock.lease WHERE family = 'free'"))
        .isEqualTo("0");
    holder.result();
  }

  private static int stepsBefore(RehearsalStep step) {
    return List.of(RehearsalStep.values()).indexOf(step);
  }

  private static List<String> everyEffect(String family, int items) {
    List<String> effects = new ArrayList<>();
    for (RehearsalStep step : RehearsalStep.values()) {
      for (int item = 1; item <= items; item++) {
        effects.add(step.name() + " " + family + "/" + item);
      }
    }
    return effects;
  }

  private ApplicationFailure refusal(
      String workflowId, Consumer<WorkflowOptions.Builder> change, RehearsalRequest request) {
    WorkflowStub run = house.start("Rehearsal", workflowId, change, request);
    return Rehearsals.failure(() -> run.getResult(OperationResult.class));
  }

  private static void endanger(WorkflowOptions.Builder options, String danger) {
    switch (danger) {
      case "run timeout" -> options.setWorkflowRunTimeout(Duration.ofHours(1));
      case "execution timeout" -> options.setWorkflowExecutionTimeout(Duration.ofHours(1));
      default -> options.setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(3).build());
    }
  }
}
