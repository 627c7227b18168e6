package drydock.proof.frame;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.DrydockClient;
import drydock.contract.DrydockClient.Started;
import drydock.contract.FailureTypes;
import drydock.contract.OperationKind;
import drydock.contract.OperationResult;
import drydock.contract.control.CancelRequest;
import drydock.ledger.failpoint.Failpoints;
import io.temporal.client.WorkflowFailedException;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueueIT {
  private final Rehearsals house = new Rehearsals(Failpoints.NONE);
  private final Books books = house.books();
  private final DrydockClient drydock = house.drydock();

  @AfterAll
  void stop() {
    house.close();
  }

  @Test
  void a_held_family_is_waited_for_and_handed_on_in_order() {
    Started<OperationResult> holder = drydock.start(Rehearsals.request("queued", 1, null, "CALL"));
    Rehearsals.await(() -> books.leased("queued"));
    Started<OperationResult> second = drydock.start(Rehearsals.request("queued", 1, null, null));
    Rehearsals.await(() -> books.waiting("queued") == 1);
    Started<OperationResult> third = drydock.start(Rehearsals.request("queued", 1, null, null));
    Rehearsals.await(() -> books.waiting("queued") == 2);

    assertThat(books.states("queued")).containsExactly("RUNNING", "REQUESTED", "REQUESTED");
    holder.result();
    third.result();
    second.result();

    assertThat(books.states("queued")).containsExactly("DONE", "DONE", "DONE");
    assertThat(
            books.all(
                """
                SELECT o.id::text FROM drydock.operation o WHERE 'queued' = ANY (families)
                ORDER BY fence
                """))
        .isSorted();
    assertThat(books.waiting("queued")).isZero();
  }

  @Test
  void one_that_waits_for_its_lease_can_be_cancelled() {
    Started<OperationResult> holder =
        drydock.start(Rehearsals.request("given-up", 1, null, "CALL"));
    Rehearsals.await(() -> books.leased("given-up"));
    Started<OperationResult> waiter = drydock.start(Rehearsals.request("given-up", 1, null, null));
    Rehearsals.await(() -> books.waiting("given-up") == 1);

    house.control(waiter).cancel(new CancelRequest("no longer wanted"));

    assertThat(Rehearsals.failure(waiter).getType()).isEqualTo(FailureTypes.CANCELLED);
    assertThat(books.states("given-up")).containsExactly("RUNNING", "REFUSED");
    assertThat(books.waiting("given-up")).isZero();
    holder.result();
  }

  @Test
  void one_that_gave_up_and_forgot_it_with_its_worker_is_told_what_the_ledger_says() {
    Started<OperationResult> holder = drydock.start(Rehearsals.request("forgot", 1, null, "CALL"));
    Rehearsals.await(() -> books.leased("forgot"));
    Started<OperationResult> waiter = drydock.start(Rehearsals.request("forgot", 1, null, null));
    Rehearsals.await(() -> books.waiting("forgot") == 1);

    books.all(
        """
        WITH waiter AS (
          UPDATE drydock.operation SET state = 'REFUSED', refusal = 'Cancelled', closed_at = now(),
                 sentence = 'no longer wanted'
          WHERE state = 'REQUESTED' AND 'forgot' = ANY (families) RETURNING id),
        place AS (DELETE FROM drydock.lease_waiter WHERE operation IN (SELECT id FROM waiter))
        UPDATE drydock.operation_driver SET ended_at = now()
        WHERE operation IN (SELECT id FROM waiter) RETURNING run_id
        """);

    ApplicationFailure refusal = Rehearsals.failure(waiter);
    assertThat(refusal.getType()).isEqualTo(FailureTypes.CANCELLED);
    assertThat(refusal.getOriginalMessage()).isEqualTo("no longer wanted");
    assertThat(books.states("forgot")).containsExactly("RUNNING", "REFUSED");
    holder.result();
  }

  @Test
  void one_whose_deadline_passes_is_refused_naming_the_holder() {
    Started<OperationResult> holder =
        drydock.start(
            Rehearsals.request("slow", 1, null, "CALL").standingFor(OperationKind.SUSPEND));
    Rehearsals.await(() -> books.leased("slow"));

    ApplicationFailure refusal =
        Rehearsals.failure(
            drydock.start(Rehearsals.request("slow", 1, null, null).waitingForLease(1)));

    assertThat(refusal.getType()).isEqualTo(FailureTypes.GRAPH_BUSY);
    assertThat(refusal.getOriginalMessage())
        .contains("slow is held by Rehearsal standing for Suspend operation");
    holder.result();
  }

  @Test
  void a_teardown_makes_a_build_give_way() {
    Started<OperationResult> build =
        drydock.start(
            Rehearsals.request("torn", 1, null, "COMMIT").standingFor(OperationKind.MATERIALIZE));
    Rehearsals.await(() -> books.effects("torn").size() == 3);

    OperationResult teardown =
        drydock
            .start(Rehearsals.request("torn", 1, null, null).standingFor(OperationKind.DEPROVISION))
            .result();

    assertThat(teardown.state()).isEqualTo("DONE");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                WorkflowFailedException.class, build::result))
        .isNotNull();
    assertThat(books.states("torn")).containsExactly("UNDONE", "DONE");
  }

  @Test
  void a_second_build_joins_the_first() {
    Started<OperationResult> first =
        drydock.start(
            Rehearsals.request("built", 1, null, "CALL").standingFor(OperationKind.MATERIALIZE));
    Rehearsals.await(() -> books.leased("built"));

    OperationResult second =
        drydock
            .start(
                Rehearsals.request("built", 1, null, null).standingFor(OperationKind.MATERIALIZE))
            .result();

    assertThat(second.operation()).isEqualTo(first.result().operation());
  }

  @Test
  void a_second_move_is_refused_at_once() {
    Started<OperationResult> first =
        drydock.start(
            Rehearsals.request("moved", 1, null, "CALL").standingFor(OperationKind.TIER_CHANGE));
    Rehearsals.await(() -> books.leased("moved"));

    assertThat(
            Rehearsals.failure(
                    drydock.start(
                        Rehearsals.request("moved", 1, null, null)
                            .standingFor(OperationKind.TIER_CHANGE)))
                .getType())
        .isEqualTo(FailureTypes.GRAPH_BUSY);
    first.result();
  }
}
