package drydock.proof.kills.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Each lie is one difference from what is right.
@Tag("unit")
final class JudgeTest {
  private static final Map<String, String> STAMPS = Map.of("main", "op-1", "s1", "op-1");
  private static final Map<String, String> NEXT_STAMPS = Map.of("main", "op-2", "s2", "op-2");
  private static final Edition LIVE = new Edition(1, STAMPS, 100);

  @Test
  void what_was_acknowledged_is_right() {
    assertThat(judged(null, found(1, STAMPS))).isEmpty();
  }

  @Test
  void a_wrong_value_is_noticed() {
    assertThat(judged(null, found(1, Map.of("main", "op-1", "s1", "op-0"))))
        .singleElement()
        .asString()
        .contains("its members answer", "s1=op-0");
  }

  @Test
  void a_member_too_many_and_a_missing_one_are_noticed() {
    Map<String, String> more = Map.of("main", "op-1", "s1", "op-1", "s2", "op-1");
    assertThat(judged(null, found(1, more)).getFirst()).contains("its members are [main, s1, s2]");
    assertThat(judged(null, found(1, Map.of("main", "op-1"))).getFirst()).contains("[main]");
  }

  @Test
  void a_lost_ingest_an_unknown_one_and_a_changed_one_are_noticed() {
    Found right = found(1, STAMPS);
    assertThat(judged(null, logged(right, Map.of("i-2", "cargo of i-2"))))
        .containsExactly("acknowledged ingest i-1 is lost");
    assertThat(judged(null, logged(right, more(right, "i-9", "cargo of i-9"))).getFirst())
        .contains("i-9", "never sent");
    assertThat(judged(null, logged(right, more(right, "i-1", "else"))))
        .containsExactly("acknowledged ingest i-1 is in the staging log as \"else\"");
  }

  @Test
  void an_acknowledged_ingest_that_a_build_left_out_is_noticed() {
    Found right = found(1, STAMPS);
    assertThat(judged(null, carried(right, Set.of())))
        .singleElement()
        .asString()
        .contains("not in");
    assertThat(judged(null, carried(right, Set.of("i-1", "i-2")))).hasSize(1);
    assertThat(judged(null, carried(right, Set.of("i-1", "x")))).hasSize(1);
  }

  @Test
  void a_lost_swap_may_have_been_made_or_not_and_nothing_in_between() {
    assertThat(judged(Phase.SWAP, found(1, STAMPS))).isEmpty();
    assertThat(judged(Phase.SWAP, found(2, NEXT_STAMPS))).isEmpty();
    assertThat(judged(Phase.SWAP, found(2, STAMPS))).hasSize(2);
    assertThat(judged(Phase.SWAP, found(0, Map.of()))).hasSize(1);
    assertThat(judged(Phase.STAGE, found(2, NEXT_STAMPS)))
        .singleElement()
        .asString()
        .contains("generation 2 is live; expected 1");
  }

  @Test
  void a_family_may_be_gone_only_where_its_deletion_was_asked_for() {
    assertThat(judged(null, null)).hasSize(1);
    assertThat(judged(Phase.SWAP, null)).hasSize(1);
    assertThat(judged(Phase.DELETE, null)).isEmpty();
  }

  @Test
  void a_quarantine_and_a_gate_that_nobody_shut_are_noticed() {
    Found right = found(1, STAMPS);
    assertThat(judged(null, gate(right, "QUARANTINED")).getFirst()).contains("QUARANTINED");
    assertThat(judged(Phase.STAGE, gate(right, "CLOSED"))).hasSize(1);
    assertThat(judged(Phase.DRAIN, gate(right, "CLOSED"))).isEmpty();
  }

  @Test
  void what_readers_saw_does_not_go_away() {
    State seen = state(Phase.SWAP, Map.of(2L, Map.of("main", "op-2")));
    assertThat(Judge.judge(seen, found(2, NEXT_STAMPS))).isEmpty();
    assertThat(Judge.judge(seen, found(1, STAMPS)))
        .containsExactly("readers saw generation 2, and 1 is live");
    State wrong = state(Phase.SWAP, Map.of(1L, Map.of("main", "op-2")));
    assertThat(Judge.judge(wrong, found(1, STAMPS)).getFirst()).contains("got op-2 from main");
  }

  private static List<String> judged(@Nullable Phase lost, @Nullable Found found) {
    return Judge.judge(state(lost, Map.of()), found);
  }

  /// `i-1` is covered by what is live, `i-2` came later.
  private static State state(@Nullable Phase lost, Map<Long, Map<String, String>> seen) {
    Ingests ingests = new Ingests();
    ingests.acknowledged().putAll(Map.of("i-1", 100L, "i-2", 200L));
    Deed deed =
        lost == null
            ? null
            : new Deed("op-2", 2, List.of(lost), 1, new Edition(0, NEXT_STAMPS, 100), Set.of());
    return new State(
        "acme", true, LIVE, null, lost, lost != null, deed, Map.of(1L, LIVE), seen, ingests);
  }

  private static Found found(long generation, Map<String, String> stamps) {
    Map<String, String> logged = Map.of("i-1", "cargo of i-1", "i-2", "cargo of i-2");
    return new Found(
        "OPEN", "", generation, stamps.keySet(), stamps, Set.of("i-1"), logged, List.of());
  }

  private static Map<String, String> more(Found found, String id, String text) {
    Map<String, String> all = new HashMap<>(found.logged() == null ? Map.of() : found.logged());
    all.put(id, text);
    return all;
  }

  private static Found logged(Found it, Map<String, String> logged) {
    return new Found(
        it.gate(), "", it.generation(), it.members(), it.stamps(), it.carried(), logged, List.of());
  }

  private static Found carried(Found it, Set<String> carried) {
    return new Found(
        it.gate(), "", it.generation(), it.members(), it.stamps(), carried, it.logged(), List.of());
  }

  /// Nobody can be asked behind a gate that is shut.
  private static Found gate(Found it, String gate) {
    return new Found(gate, "", it.generation(), it.members(), null, null, null, List.of());
  }
}
