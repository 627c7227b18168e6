package drydock.ledger.journal;

import static drydock.contract.OperationKind.REHEARSAL;
import static drydock.contract.control.ResolveRequest.Decision.DONE_BY_HAND;
import static drydock.contract.control.ResolveRequest.Decision.RETRY;
import static drydock.contract.control.ResolveRequest.Decision.SKIP;
import static drydock.operations.journal.OperationState.NEEDS_OPERATOR;
import static drydock.operations.journal.OperationState.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import drydock.operations.journal.Resolving;
import drydock.operations.journal.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("contract")
final class TroublesIT {
  private final Desk desk = new Desk();

  @BeforeEach
  void inTrouble() {
    desk.open("mine", REHEARSAL, "a");
  }

  @Test
  void a_decision_draws_a_fence_for_the_operation_and_its_families() {
    Trouble trouble = desk.needsOperator("mine");

    assertThat(desk.resolve("mine", new Resolving(trouble, RETRY, "mended", true)))
        .contains(desk.of("mine").fence());
    assertThat(desk.of("mine").fence()).isGreaterThan(trouble.fence());
    assertThat(desk.one("SELECT fence FROM drydock.lease"))
        .isEqualTo(String.valueOf(desk.of("mine").fence()));
    assertThat(desk.state("mine")).isEqualTo(RUNNING);
  }

  @Test
  void what_was_tried_before_a_decision_may_not_act_after_it() {
    Trouble trouble = desk.needsOperator("mine");
    Resolving skip = new Resolving(trouble, SKIP, "leave it", true);
    long fence = desk.resolve("mine", skip).orElseThrow();

    assertThat(desk.stop("mine", trouble)).isFalse();
    assertThat(desk.acts("mine", trouble.fence())).isFalse();
    assertThat(desk.acts("mine", fence)).isTrue();
    assertThat(desk.state("mine")).isEqualTo(RUNNING);
    assertThat(desk.events("mine")).containsExactly("OPENED", "NEEDS_OPERATOR", "RESOLVED");
  }

  @Test
  void a_decision_that_is_said_again_is_answered_the_same_and_written_once() {
    Trouble trouble = desk.needsOperator("mine");
    Resolving decision = new Resolving(trouble, SKIP, "leave it", true);

    assertThat(desk.resolve("mine", decision)).isEqualTo(desk.resolve("mine", decision));
    assertThat(desk.events("mine")).containsExactly("OPENED", "NEEDS_OPERATOR", "RESOLVED");
    assertThat(desk.one("SELECT count(*) FROM drydock.resolution")).isEqualTo("1");
  }

  @Test
  void what_was_not_done_by_hand_keeps_it_standing_and_is_written_once() {
    Trouble trouble = desk.needsOperator("mine");
    Resolving untrue = new Resolving(trouble, DONE_BY_HAND, "I did it", false);

    long fence = desk.resolve("mine", untrue).orElseThrow();

    assertThat(desk.resolve("mine", untrue)).contains(fence);
    assertThat(desk.state("mine")).isEqualTo(NEEDS_OPERATOR);
    assertThat(desk.one("SELECT trouble_step || trouble_item FROM drydock.operation"))
        .isEqualTo("TIDYa/1");
    assertThat(desk.resolve("mine", new Resolving(trouble.under(fence), RETRY, "mended", true)))
        .isPresent();
    assertThat(desk.events("mine"))
        .containsExactly("OPENED", "NEEDS_OPERATOR", "NOT_DONE_BY_HAND", "RESOLVED");
    assertThat(desk.one("SELECT count(*) FROM drydock.resolution")).isEqualTo("0");
  }

  @Test
  void nobody_but_its_driver_decides() {
    Trouble trouble = desk.needsOperator("mine");
    desk.open("other", REHEARSAL, "b");

    assertThat(desk.resolve("other", new Resolving(trouble, SKIP, "leave it", true))).isEmpty();
    assertThat(desk.state("mine")).isEqualTo(NEEDS_OPERATOR);
    assertThat(desk.of("mine").fence()).isEqualTo(trouble.fence());
  }

  @Test
  void what_does_not_need_an_operator_cannot_be_decided() {
    Trouble trouble = desk.trouble("mine");

    assertThat(desk.resolve("mine", new Resolving(trouble, RETRY, "mended", true))).isEmpty();
    assertThat(desk.of("mine").fence()).isEqualTo(trouble.fence());
  }
}
