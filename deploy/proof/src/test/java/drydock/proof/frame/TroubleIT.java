package drydock.proof.frame;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.DrydockClient;
import drydock.contract.DrydockClient.Started;
import drydock.contract.FailureTypes;
import drydock.contract.OperationResult;
import drydock.contract.control.CancelRequest;
import drydock.contract.control.ResolveRequest;
import drydock.contract.control.ResolveRequest.Decision;
import drydock.ledger.failpoint.Failpoint;
import io.temporal.client.WorkflowException;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Operations that need an operator.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TroubleIT {
  private final Faults faults = new Faults();
  private final Rehearsals house = new Rehearsals(House.IMPATIENT, faults);
  private final Books books = house.books();
  private final DrydockClient drydock = house.drydock();

  @AfterEach
  void disarm() {
    faults.disarm();
  }

  @AfterAll
  void stop() {
    house.close();
  }

  @Test
  void an_undo_that_cannot_succeed_stops_there_alerts_once_and_is_tried_again_when_told() {
    Started<OperationResult> run = stuckUndo("undo-retry");

    assertThat(books.leased("undo-retry")).isTrue();
    assertThat(house.control(run).resolve(decision("NOTE", Decision.RETRY))).contains("RETRY");
    Rehearsals.await(() -> troubles("undo-retry") == 2);
    faults.disarm();
    house.control(run).resolve(decision("NOTE", Decision.RETRY));

    assertThat(Rehearsals.failure(run).getOriginalMessage()).startsWith("Undone, nothing is left");
    assertThat(books.effects("undo-retry")).isEmpty();
    assertThat(alerts("undo-retry")).singleElement().asString().startsWith("needs-operator:");
    assertThat(books.events("undo-retry"))
        .containsExactly(
            "OPENED",
            "TURNED_ROUND",
            "NEEDS_OPERATOR",
            "RESOLVED",
            "NEEDS_OPERATOR",
            "RESOLVED",
            "UNDONE");
    assertThat(books.leased("undo-retry")).isFalse();
  }

  @Test
  void what_an_operator_skips_is_not_reported_as_undone() {
    Started<OperationResult> run = stuckUndo("undo-skip");

    house.control(run).resolve(decision("NOTE", Decision.SKIP));

    ApplicationFailure failure = Rehearsals.failure(run);
    assertThat(failure.getType()).isEqualTo(FailureTypes.UNDONE);
    assertThat(failure.getOriginalMessage())
        .startsWith("Undone except NOTE undo-skip/1, which an operator skipped");
    assertThat(books.effects("undo-skip")).containsExactly("NOTE undo-skip/1");
  }

  @Test
  void done_by_hand_is_looked_at_before_it_is_believed() throws Exception {
    Started<OperationResult> run = stuckUndo("by-hand");

    house.control(run).resolve(decision("NOTE", Decision.DONE_BY_HAND));
    Rehearsals.await(() -> books.events("by-hand").contains("NOT_DONE_BY_HAND"));
    assertThat(books.state("by-hand")).isEqualTo("NEEDS_OPERATOR");
    try (var connection = books.connection();
        var byHand = connection.createStatement()) {
      byHand.execute("DELETE FROM drydock.rehearsal_scratch WHERE item = 'by-hand/1'");
    }
    Rehearsals.await(() -> isAccepted(run, decision("NOTE", Decision.DONE_BY_HAND)));

    assertThat(Rehearsals.failure(run).getOriginalMessage()).startsWith("Undone, nothing is left");
    assertThat(books.one("SELECT decision FROM drydock.resolution WHERE item = 'by-hand/1'"))
        .isEqualTo("DONE_BY_HAND");
  }

  @Test
  void a_step_past_the_point_of_no_return_that_cannot_succeed_waits_too() {
    faults.arm(Failpoint.FORWARD_BEFORE_EFFECT, "ANNOUNCE", "onwards/1");
    Started<OperationResult> run = drydock.start(Rehearsals.request("onwards", 1, null, null));
    Rehearsals.await(() -> books.state("onwards").equals("NEEDS_OPERATOR"));

    assertThat(
            Rehearsals.refusal(() -> house.control(run).cancel(new CancelRequest("enough")))
                .getType())
        .isEqualTo(FailureTypes.CANCEL_REFUSED);
    faults.disarm();
    house.control(run).resolve(decision("ANNOUNCE", Decision.RETRY));

    assertThat(run.result().summary()).isEqualTo("Done");
    assertThat(books.effects("onwards")).hasSize(6);
  }

  @Test
  void a_cancel_does_not_stop_an_undo() {
    Started<OperationResult> run = stuckUndo("undo-cancel");

    assertThat(house.control(run).cancel(new CancelRequest("stop it")))
        .isEqualTo("Everything it did is being undone");
    run.cancel("stop it");
    faults.disarm();
    house.control(run).resolve(decision("NOTE", Decision.RETRY));

    Rehearsals.await(() -> books.state("undo-cancel").equals("UNDONE"));
    assertThat(books.effects("undo-cancel")).isEmpty();
  }

  @Test
  void of_two_decisions_at_once_one_counts() {
    Started<OperationResult> run = stuckUndo("twice");
    List<CompletableFuture<Boolean>> both =
        Stream.of(Decision.SKIP, Decision.SKIP, Decision.SKIP)
            .map(one -> CompletableFuture.supplyAsync(() -> isAccepted(run, decision("NOTE", one))))
            .toList();

    assertThat(both.stream().filter(CompletableFuture::join)).hasSize(1);
    Rehearsals.failure(run);
    assertThat(books.events("twice")).containsOnlyOnce("RESOLVED");
  }

  @Test
  void a_decision_about_another_step_is_refused_naming_the_one_that_waits() {
    Started<OperationResult> run = stuckUndo("other-step");

    assertThat(
            Rehearsals.refusal(() -> house.control(run).resolve(decision("CALL", Decision.SKIP)))
                .getOriginalMessage())
        .isEqualTo(
            "step is \"CALL\"; expected NOTE, which is the step that needs an operator. Nothing was"
                + " changed");
    house.control(run).resolve(decision("NOTE", Decision.SKIP));
    Rehearsals.failure(run);
  }

  @Test
  void whoever_waits_behind_it_is_told_that_an_operator_is_needed() {
    Started<OperationResult> run = stuckUndo("behind");

    ApplicationFailure refusal =
        Rehearsals.failure(
            drydock.start(Rehearsals.request("behind", 1, null, null).waitingForLease(1)));

    assertThat(refusal.getType()).isEqualTo(FailureTypes.GRAPH_BUSY);
    assertThat(refusal.getOriginalMessage()).contains("and needs an operator since");
    house.control(run).resolve(decision("NOTE", Decision.SKIP));
    Rehearsals.failure(run);
  }

  private Started<OperationResult> stuckUndo(String family) {
    faults.arm(Failpoint.UNDO_BEFORE_EFFECT, "NOTE", family + "/1");
    Started<OperationResult> run = drydock.start(Rehearsals.request(family, 1, "WAIT", null));
    Rehearsals.await(() -> books.state(family).equals("NEEDS_OPERATOR"));
    return run;
  }

  private long troubles(String family) {
    return books.events(family).stream().filter("NEEDS_OPERATOR"::equals).count();
  }

  private List<String> alerts(String family) {
    return books.all(
        """
        SELECT a.key FROM drydock.alert a JOIN drydock.operation o ON o.id = a.operation
        WHERE ? = ANY (o.families)
        """,
        family);
  }

  private boolean isAccepted(Started<OperationResult> run, ResolveRequest decision) {
    try {
      house.control(run).resolve(decision);
      return true;
    } catch (WorkflowException refused) {
      return false;
    }
  }

  private static ResolveRequest decision(String step, Decision decision) {
    return new ResolveRequest(step, decision, "a person looked at it");
  }
}
