package drydock.proof.frame;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.DrydockClient;
import drydock.contract.DrydockClient.Started;
import drydock.contract.FailureTypes;
import drydock.contract.OperationResult;
import drydock.contract.control.CancelRequest;
import drydock.contract.control.ResolveRequest;
import drydock.contract.control.ResolveRequest.Decision;
import drydock.ledger.failpoint.Failpoints;
import io.temporal.failure.ApplicationFailure;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ControlIT {
  private final Rehearsals house = new Rehearsals(Failpoints.NONE);
  private final Books books = house.books();
  private final DrydockClient drydock = house.drydock();

  @AfterAll
  void stop() {
    house.close();
  }

  @Test
  void a_cancel_as_an_update_turns_the_operation_round_and_says_so() {
    Started<OperationResult> run = drydock.start(Rehearsals.request("updated", 1, null, "COMMIT"));
    Rehearsals.await(() -> books.effects("updated").size() == 3);

    String answer = house.control(run).cancel(new CancelRequest("a person changed their mind"));

    assertThat(answer).isEqualTo("Everything it did is being undone");
    ApplicationFailure failure = Rehearsals.failure(run);
    assertThat(failure.getType()).isEqualTo(FailureTypes.UNDONE);
    assertThat(failure.getOriginalMessage()).contains("a person changed their mind");
    assertThat(books.effects("updated")).isEmpty();
  }

  @Test
  void a_cancel_as_an_update_after_the_point_of_no_return_is_refused() {
    Started<OperationResult> run = drydock.start(Rehearsals.request("too-late", 1, null, "TIDY"));
    Rehearsals.await(() -> books.effects("too-late").size() == 5);

    assertThat(
            Rehearsals.refusal(() -> house.control(run).cancel(new CancelRequest("late")))
                .getType())
        .isEqualTo(FailureTypes.CANCEL_REFUSED);
    assertThat(run.result().state()).isEqualTo("DONE");
  }

  @Test
  void a_resolve_that_fits_nothing_is_refused() {
    Started<OperationResult> run = drydock.start(Rehearsals.request("no-trouble", 1, null, "CALL"));
    Rehearsals.await(() -> books.leased("no-trouble"));

    assertThat(
            Rehearsals.refusal(() ->
                    house
                        .control(run)
                        .resolve(new ResolveRequest("CALL", Decision.RETRY, "to see")))
                .getOriginalMessage())
        .contains("expected an operation in NEEDS_OPERATOR");
    assertThat(
            Rehearsals.refusal(() ->
                    house
                        .control(run)
                        .resolve(new ResolveRequest("WALK", Decision.RETRY, "to see")))
                .getOriginalMessage())
        .contains("step is \"WALK\"; expected one of NOTE, CALL");
    assertThat(
            Rehearsals.refusal(() ->
                    house
                        .run(run)
                        .update(
                            "resolve", String.class, Map.of("step", "CALL", "decision", "RETRY")))
                .getOriginalMessage())
        .contains("reason is missing");
    run.result();
  }
}
