package drydock.node.intent;

import static drydock.node.intent.Decision.DEFER;
import static drydock.node.intent.Decision.FINISH;
import static drydock.node.intent.Decision.QUARANTINE;
import static drydock.node.intent.Decision.ROLL_BACK;
import static drydock.node.intent.Decision.ROLL_FORWARD;
import static drydock.node.intent.Finding.FINISHED;
import static drydock.node.intent.Finding.IMPOSSIBLE;
import static drydock.node.intent.Finding.INCOMPLETE;
import static drydock.node.intent.Finding.NO_MOVEMENT;
import static drydock.node.intent.Finding.ROLLED_PAST;
import static drydock.node.intent.Finding.UNEXPECTED_MULTI;
import static drydock.node.intent.Finding.UNEXPECTED_NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.intent.Intent.State;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every cell of what recovery concludes and does.
class RulesTest {
  /// Rows in the order of [Seen.Pointer], columns in the order of [Seen.Member].
  private static final Finding[][] ARMED = {
    {NO_MOVEMENT, INCOMPLETE, INCOMPLETE, IMPOSSIBLE},
    {FINISHED, FINISHED, FINISHED, FINISHED},
    {UNEXPECTED_NEXT, UNEXPECTED_NEXT, UNEXPECTED_NEXT, IMPOSSIBLE},
    {UNEXPECTED_MULTI, UNEXPECTED_MULTI, UNEXPECTED_MULTI, IMPOSSIBLE},
    {IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE},
    {IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE},
  };

  private static final Finding[][] EFFECTS_DONE = {
    {IMPOSSIBLE, ROLLED_PAST, IMPOSSIBLE, IMPOSSIBLE},
    {FINISHED, FINISHED, FINISHED, FINISHED},
    {UNEXPECTED_NEXT, UNEXPECTED_NEXT, UNEXPECTED_NEXT, IMPOSSIBLE},
    {UNEXPECTED_MULTI, UNEXPECTED_MULTI, UNEXPECTED_MULTI, IMPOSSIBLE},
    {IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE},
    {IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE},
  };

  /// In the order of [Seen.Place].
  private static final Finding[] DELETE_ARMED = {NO_MOVEMENT, ROLLED_PAST, IMPOSSIBLE, IMPOSSIBLE};

  private static final Finding[] DELETE_DONE = {FINISHED, ROLLED_PAST, ROLLED_PAST, FINISHED};

  @ParameterizedTest
  @EnumSource
  void every_cell_of_a_publish_is_as_the_table_says(State state) {
    Finding[][] table = state == State.ARMED ? ARMED : EFFECTS_DONE;
    Seen.Pointer[] pointers = Seen.Pointer.values();
    Seen.Member[] members = Seen.Member.values();
    for (int row = 0; row < pointers.length; row++) {
      for (int column = 0; column < members.length; column++) {
        Seen seen = new Seen.OfPublish(pointers[row], List.of(members[column]));
        assertThat(Rules.classify(state, seen))
            .as("%s, %s", state, seen)
            .containsExactly(table[row][column]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_cell_of_a_delete_is_as_the_table_says(State state) {
    Finding[] table = state == State.ARMED ? DELETE_ARMED : DELETE_DONE;
    Seen.Place[] places = Seen.Place.values();
    for (int row = 0; row < places.length; row++) {
      assertThat(Rules.classify(state, new Seen.OfDelete(places[row])))
          .as("%s, %s", state, places[row])
          .containsExactly(table[row]);
    }
  }

  @Test
  void each_member_of_an_intent_has_a_finding_of_its_own() {
    Seen seen =
        new Seen.OfPublish(
            Seen.Pointer.AT_EXPECTED, List.of(Seen.Member.PRESENT, Seen.Member.ABSENT));

    assertThat(Rules.classify(State.ARMED, seen)).containsExactly(INCOMPLETE, NO_MOVEMENT);
  }

  /// What one member alone leads to.
  static Decision alone(Finding finding) {
    return switch (finding) {
      case ROLLED_PAST -> ROLL_FORWARD;
      case FINISHED -> FINISH;
      case IMPOSSIBLE -> QUARANTINE;
      case NO_MOVEMENT, INCOMPLETE, UNEXPECTED_NEXT, UNEXPECTED_MULTI -> ROLL_BACK;
    };
  }

  static Stream<List<Finding>> pairs() {
    return Arrays.stream(Finding.values())
        .flatMap(one -> Arrays.stream(Finding.values()).map(other -> List.of(one, other)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void all_members_of_a_family_share_one_fate(List<Finding> pair) {
    Decision expected;
    if (pair.contains(IMPOSSIBLE)) {
      expected = QUARANTINE;
    } else if (pair.get(0) == pair.get(1)) {
      expected = alone(pair.get(0));
    } else {
      expected = pair.contains(FINISHED) ? QUARANTINE : ROLL_BACK;
    }

    assertThat(Rules.decide(pair, RecoveryMode.FULL)).isEqualTo(expected);
    assertThat(Rules.decide(List.of(pair.get(1), pair.get(0), pair.get(1)), RecoveryMode.FULL))
        .as("the order and the number of members")
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void one_member_alone_leads_to_what_it_shows(Finding finding) {
    assertThat(Rules.decide(List.of(finding), RecoveryMode.FULL)).isEqualTo(alone(finding));
  }

  @Test
  void an_intent_about_nothing_cannot_be() {
    assertThat(Rules.decide(List.of(), RecoveryMode.FULL)).isEqualTo(QUARANTINE);
  }

  @ParameterizedTest
  @EnumSource
  void beside_readers_only_what_goes_forward_is_done(Finding finding) {
    Decision full = alone(finding);

    assertThat(Rules.decide(List.of(finding), RecoveryMode.ROLL_FORWARD_ONLY))
        .isEqualTo(full == ROLL_FORWARD || full == FINISH ? full : DEFER);
    assertThat(Rules.decide(List.of(finding), RecoveryMode.PROBE)).isEqualTo(DEFER);
  }
}
