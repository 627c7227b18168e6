package drydock.proof.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drydock.contract.DrydockClient;
import drydock.contract.DrydockClient.Started;
import drydock.contract.FailureTypes;
import drydock.contract.OperationKind;
import drydock.contract.OperationResult;
import drydock.contract.PreviewRequest;
import drydock.ledger.failpoint.Failpoints;
import io.temporal.client.WorkflowFailedException;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KindsIT {
  private final Rehearsals house = new Rehearsals(Failpoints.NONE);
  private final Books books = house.books();
  private final DrydockClient drydock = house.drydock();

  @AfterAll
  void stop() {
    house.close();
  }

  @Test
  void a_kind_that_is_switched_off_is_refused_naming_who_and_why_and_what_runs_goes_on() {
    Started<OperationResult> running =
        drydock.start(
            Rehearsals.request("running", 1, null, "CALL").standingFor(OperationKind.SUSPEND));
    Rehearsals.await(() -> books.leased("running"));
    assertThat(control("Suspend", Map.of("mode", "OFF")))
        .startsWith("Suspend is switched off, set by ann");

    ApplicationFailure refusal = refused("off", OperationKind.SUSPEND);

    assertThat(refusal.getType()).isEqualTo(FailureTypes.KIND_UNAVAILABLE);
    assertThat(refusal.getOriginalMessage())
        .contains("Suspend is switched off, set by ann", "the disks are full");
    assertThat(books.states("off")).containsExactly("REFUSED");
    assertThat(previewFails("Suspend").getType()).isEqualTo(FailureTypes.KIND_UNAVAILABLE);
    assertThat(running.result().state()).isEqualTo("DONE");
    assertThat(control("Suspend", Map.of("mode", "ON"))).isEqualTo("Suspend can be started");
    assertThat(
            books.all("SELECT change FROM drydock.kind_change WHERE kind = 'Suspend' ORDER BY at"))
        .containsExactly("switch OFF", "switch ON");
  }

  @Test
  void a_kind_that_can_only_be_previewed_says_so_in_the_preview() {
    control("Resume", Map.of("mode", "PREVIEW_ONLY"));

    assertThat(refused("only-preview", OperationKind.RESUME).getType())
        .isEqualTo(FailureTypes.KIND_UNAVAILABLE);
    assertThat(drydock.preview(preview("Resume")).blockers())
        .singleElement()
        .asString()
        .contains("Resume can only be previewed, set by ann");
  }

  @Test
  void a_pause_names_its_end_and_lapses_by_itself() throws Exception {
    assertThat(control("Restore", Map.of("pauseMinutes", 5)))
        .contains("pauses for maintenance until 20", "set by ann");
    assertThat(refused("paused", OperationKind.RESTORE).getOriginalMessage())
        .contains("pauses for maintenance until 20");

    try (var connection = books.connection();
        var later = connection.createStatement()) {
      later.execute("UPDATE drydock.kind_switch SET paused_until = now() WHERE kind = 'Restore'");
    }

    assertThat(
            drydock
                .start(
                    Rehearsals.request("lapsed", 1, null, null).standingFor(OperationKind.RESTORE))
                .result()
                .state())
        .isEqualTo("DONE");
  }

  @Test
  void a_change_that_cannot_be_meant_is_refused() {
    assertThat(changeFails(Map.of("kind", "Walk", "mode", "OFF", "actor", "a", "reason", "b")))
        .contains("kind is \"Walk\"; expected one of Rehearsal");
    assertThat(changeFails(Map.of("kind", "Suspend", "actor", "a", "reason", "b")))
        .contains("mode is missing; expected ON, PREVIEW_ONLY or OFF");
    assertThat(changeFails(Map.of("kind", "Suspend", "mode", "MAYBE", "actor", "a", "reason", "b")))
        .contains("mode is \"MAYBE\"; expected one of ON, PREVIEW_ONLY, OFF");
    assertThat(changeFails(Map.of("kind", "Suspend", "mode", "OFF", "actor", "a")))
        .contains("reason is missing");
  }

  private String control(String kind, Map<String, Object> change) {
    Map<String, Object> request = new java.util.LinkedHashMap<>(change);
    request.put("kind", kind);
    request.put("actor", "ann");
    request.put("reason", "the disks are full");
    return house.start("KindControl", request).getResult(String.class);
  }

  private String changeFails(Map<String, Object> request) {
    WorkflowFailedException failed =
        Objects.requireNonNull(
            catchThrowableOfType(
                WorkflowFailedException.class,
                () -> house.start("KindControl", request).getResult(String.class)));
    return String.valueOf(Objects.requireNonNull(failed.getCause()).getMessage());
  }

  private ApplicationFailure refused(String family, OperationKind kind) {
    return Rehearsals.failure(
        drydock.start(Rehearsals.request(family, 1, null, null).standingFor(kind)));
  }

  private ApplicationFailure previewFails(String kind) {
    WorkflowFailedException failed =
        Objects.requireNonNull(
            catchThrowableOfType(
                WorkflowFailedException.class, () -> drydock.preview(preview(kind))));
    return (ApplicationFailure) Objects.requireNonNull(failed.getCause());
  }

  private static PreviewRequest preview(String standsFor) {
    return new PreviewRequest(
        "Rehearsal", Map.of("families", List.of("looked-at"), "standsFor", standsFor));
  }
}
