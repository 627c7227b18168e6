package drydock.operations.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
final class StatesTest {
  private static final List<String> GRAPH =
      List.of(
          "                PROV ACTI SUSP TEAR DEPR QUAR DRIF",
          "PROVISIONING    .    x    .    .    .    .    .   ",
          "ACTIVE          .    .    x    x    .    x    x   ",
          "SUSPENDED       .    x    .    x    .    x    x   ",
          "TEARING_DOWN    .    x    x    .    x    x    x   ",
          "DEPROVISIONED   .    .    .    .    .    .    .   ",
          "QUARANTINED     .    x    x    x    .    .    x   ",
          "DRIFTED         .    x    x    x    .    x    .   ");

  private static final List<String> SUBSCRIPTION =
      List.of(
          "                PEND PAYM PROV ACTI MIGR PAUS PAST UNPA CANC FAIL",
          "PENDING         .    x    x    .    .    .    .    .    x    x   ",
          "PENDING_PAYMENT .    .    x    .    .    .    .    x    x    x   ",
          "PROVISIONING    .    .    .    x    .    .    .    .    x    x   ",
          "ACTIVE          .    .    .    .    x    x    x    x    x    .   ",
          "MIGRATING       .    .    .    x    .    .    .    .    .    .   ",
          "PAUSED          .    .    .    x    .    .    .    .    x    .   ",
          "PAST_DUE        .    .    .    x    .    .    .    x    x    .   ",
          "UNPAID          .    .    .    x    .    .    .    .    x    .   ",
          "CANCELED        .    .    .    .    .    .    .    .    .    .   ",
          "FAILED          .    .    .    .    .    .    .    .    .    .   ");

  @Test
  void a_graph_changes_as_the_table_says() {
    assertThat(table(List.of(GraphState.values()), GraphState::next)).isEqualTo(marks(GRAPH));
  }

  @Test
  void a_subscription_changes_as_the_table_says() {
    assertThat(table(List.of(SubscriptionState.values()), SubscriptionState::next))
        .isEqualTo(marks(SUBSCRIPTION));
  }

  @Test
  void a_repository_is_never_suspended_nor_taken_apart() {
    assertThat(Stream.of(GraphState.values()).filter(state -> !state.suits(GraphKind.REPOSITORY)))
        .containsExactly(GraphState.SUSPENDED, GraphState.TEARING_DOWN, GraphState.DEPROVISIONED);
    assertThat(GraphState.values()).allMatch(state -> state.suits(GraphKind.TENANT));
  }

  private static <S extends Enum<S>> List<String> table(List<S> states, Function<S, List<S>> next) {
    List<String> rows = new ArrayList<>();
    for (S from : states) {
      StringBuilder row = new StringBuilder(from.name());
      states.forEach(to -> row.append(next.apply(from).contains(to) ? " x" : " ."));
      rows.add(row.toString());
    }
    return rows;
  }

  private static List<String> marks(List<String> table) {
    return table.stream().skip(1).map(row -> row.strip().replaceAll(" +", " ")).toList();
  }
}
