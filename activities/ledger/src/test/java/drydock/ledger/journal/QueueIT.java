package drydock.ledger.journal;

import static drydock.contract.OperationKind.BACKUP;
import static drydock.contract.OperationKind.DEPROVISION;
import static drydock.contract.OperationKind.REHEARSAL;
import static drydock.contract.OperationKind.SUSPEND;
import static drydock.contract.OperationKind.TIER_CHANGE;
import static drydock.operations.journal.OperationState.REFUSED;
import static drydock.operations.journal.OperationState.REQUESTED;
import static drydock.operations.journal.OperationState.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import drydock.ledger.operation.Operation;
import drydock.operations.journal.GaveUp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("contract")
final class QueueIT {
  private final Desk desk = new Desk();

  @Test
  void who_gives_up_lets_those_behind_it_have_their_turn() {
    desk.open("holder", REHEARSAL, "a");
    desk.open("broad", REHEARSAL, "a", "b");
    desk.open("narrow", REHEARSAL, "b");
    desk.open("last", REHEARSAL, "a");
    assertThat(desk.look("narrow")).isEmpty();

    GaveUp answer = desk.giveUp("broad", desk.of("broad"));

    assertThat(answer.fence()).isNull();
    assertThat(Desk.names(answer.granted())).containsExactly("narrow");
    assertThat(desk.state("broad")).isEqualTo(REFUSED);
    assertThat(desk.events("broad")).containsExactly("WAITS", "REFUSED");
    assertThat(desk.state("narrow")).isEqualTo(RUNNING);
    assertThat(desk.state("last")).isEqualTo(REQUESTED);
  }

  @Test
  void one_granted_between_its_deadline_and_its_giving_up_goes_on() {
    desk.open("holder", REHEARSAL, "a");
    desk.open("waiter", REHEARSAL, "a");
    Operation whenItWasLate = desk.of("waiter");
    assertThat(desk.close("holder")).containsExactly("waiter");

    GaveUp answer = desk.giveUp("waiter", whenItWasLate);

    assertThat(answer.fence()).isNotNull().isEqualTo(desk.of("waiter").fence());
    assertThat(answer.refusal()).isNull();
    assertThat(desk.state("waiter")).isEqualTo(RUNNING);
    assertThat(desk.events("waiter")).containsExactly("WAITS", "GRANTED");
  }

  @Test
  void who_gives_up_twice_is_told_the_same() {
    desk.open("holder", REHEARSAL, "a");
    desk.open("waiter", REHEARSAL, "a");
    Operation waiter = desk.of("waiter");
    desk.giveUp("waiter", waiter);

    GaveUp again = desk.giveUp("waiter", waiter);

    assertThat(again.refusal()).isEqualTo("its time was spent");
    assertThat(again.granted()).isEmpty();
    assertThat(desk.events("waiter")).containsExactly("WAITS", "REFUSED");
  }

  @Test
  void a_look_grants_once_and_answers_the_same_fence_again() {
    desk.open("holder", REHEARSAL, "a");
    desk.open("waiter", REHEARSAL, "a");
    Operation before = desk.of("waiter");
    assertThat(desk.look("waiter")).isEmpty();
    desk.close("holder");

    assertThat(desk.look("waiter")).contains(desk.of("waiter").fence());
    assertThat(desk.of("waiter").fence()).isGreaterThan(0);
    assertThat(before.fence()).isNull();
    assertThat(desk.events("waiter")).containsExactly("WAITS", "GRANTED");
  }

  @Test
  void a_backup_runs_beside_a_holder_and_a_move_waits_for_both() {
    desk.open("holder", REHEARSAL, "a");
    desk.open("backup", BACKUP, "a");
    desk.open("move", TIER_CHANGE, "a");

    assertThat(desk.state("backup")).isEqualTo(RUNNING);
    assertThat(desk.close("holder")).isEmpty();
    assertThat(desk.look("move")).isEmpty();
    assertThat(desk.inTheWay("move")).contains("a is held by Rehearsal standing for Backup");
    assertThat(desk.close("backup")).containsExactly("move");
    assertThat(desk.one("SELECT count(*) FROM drydock.lease_pin")).isEqualTo("0");
  }

  @Test
  void a_holder_is_granted_beside_a_backup() {
    desk.open("backup", BACKUP, "a");
    desk.open("holder", SUSPEND, "a");

    assertThat(desk.state("holder")).isEqualTo(RUNNING);
    assertThat(
            desk.one(
                "SELECT (SELECT count(*) FROM drydock.lease WHERE operation IS NOT NULL)"
                    + " || ' and ' || (SELECT count(*) FROM drydock.lease_pin)"))
        .isEqualTo("1 and 1");
  }

  @Test
  void close_hands_on_to_one_whose_other_family_is_free() {
    desk.open("holder", REHEARSAL, "a");
    desk.open("waiter", REHEARSAL, "a", "b");

    assertThat(desk.close("holder")).containsExactly("waiter");
    assertThat(desk.state("waiter")).isEqualTo(RUNNING);
    assertThat(
            desk.one("SELECT count(DISTINCT operation) || ' of ' || count(*) FROM drydock.lease"))
        .isEqualTo("1 of 2");
  }

  @Test
  void close_leaves_one_whose_other_family_is_held_and_whoever_is_behind_it() {
    desk.open("holder", REHEARSAL, "a");
    desk.open("other", REHEARSAL, "b");
    desk.open("waiter", REHEARSAL, "a", "b");
    desk.open("behind", REHEARSAL, "a");

    assertThat(desk.close("holder")).isEmpty();
    assertThat(desk.state("waiter")).isEqualTo(REQUESTED);
    assertThat(desk.state("behind")).isEqualTo(REQUESTED);

    assertThat(desk.close("other")).containsExactly("waiter");
    assertThat(desk.close("waiter")).containsExactly("behind");
  }

  @Test
  void close_hands_every_family_on_at_once() {
    desk.open("holder", REHEARSAL, "a", "b");
    desk.open("left", REHEARSAL, "a");
    desk.open("right", REHEARSAL, "b");
    desk.open("backup", BACKUP, "a");

    assertThat(desk.close("holder")).containsExactly("left", "right");
    assertThat(desk.of("right").fence()).isGreaterThan(desk.of("left").fence());
  }

  @Test
  void a_teardown_is_granted_before_whoever_came_first() {
    desk.open("holder", REHEARSAL, "a");
    desk.open("first", SUSPEND, "a");
    desk.open("teardown", DEPROVISION, "a");

    assertThat(desk.close("holder")).containsExactly("teardown");
    assertThat(desk.close("teardown")).containsExactly("first");
  }

  @Test
  void who_waits_is_told_for_whom_since_when_behind_how_many_and_how_long() {
    String holder = desk.open("holder", SUSPEND, "a");
    String since =
        desk.one("SELECT to_char(granted_at AT TIME ZONE 'UTC', 'HH24:MI:SS') FROM drydock.lease");
    desk.open("second", REHEARSAL, "a");
    desk.open("third", REHEARSAL, "a");
    String until =
        desk.one(
            """
            SELECT to_char(w.deadline AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
            FROM drydock.lease_waiter w JOIN drydock.operation_driver d USING (operation)
            WHERE d.workflow_id = 'third'
            """);

    assertThat(desk.inTheWay("third"))
        .contains("a is held by Rehearsal standing for Suspend operation " + holder + " (RUNNING)")
        .contains(since)
        .contains("1 operation waits before it")
        .endsWith("It gives up at " + until);
    assertThat(desk.inTheWay("second")).doesNotContain("before it");
  }

  @Test
  void who_waits_for_one_that_needs_an_operator_is_told_since_when() {
    desk.open("holder", REHEARSAL, "a");
    desk.open("waiter", REHEARSAL, "a");

    desk.needsOperator("holder");

    String trouble =
        desk.one(
            "SELECT to_char(trouble_since AT TIME ZONE 'UTC', 'HH24:MI:SS') FROM drydock.operation"
                + " WHERE trouble_since IS NOT NULL");
    assertThat(desk.inTheWay("waiter"))
        .containsPattern("\\(NEEDS_OPERATOR\\) since .* and needs an operator since .*" + trouble);
  }
}
