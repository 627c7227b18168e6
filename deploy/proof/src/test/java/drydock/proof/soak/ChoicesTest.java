package drydock.proof.soak;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.OperationKind;
import drydock.operations.rehearsal.Rehearsal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
final class ChoicesTest {
  @Test
  void a_seed_repeats_them_for_each_caller() {
    assertThat(drawn(7, 1)).isEqualTo(drawn(7, 1));
    assertThat(drawn(7, 1)).isNotEqualTo(drawn(7, 2)).isNotEqualTo(drawn(8, 1));
  }

  @Test
  void everything_that_can_happen_is_drawn() {
    List<Choice> choices = drawn(7, 1);

    assertThat(choices.stream().map(Choice::fate).distinct())
        .containsExactlyInAnyOrder(Fate.values());
    assertThat(choices).anyMatch(Choice::twice).anyMatch(it -> it.request().failAt() != null);
    assertThat(choices.stream().map(it -> it.request().families().size()).distinct())
        .containsExactlyInAnyOrder(1, 2, 3);
    assertThat(
            choices.stream()
                .map(it -> it.request().standsFor())
                .filter(Objects::nonNull)
                .distinct())
        .contains(
            OperationKind.BACKUP.workflowType(),
            OperationKind.MATERIALIZE.workflowType(),
            OperationKind.DEPROVISION.workflowType());
    assertThat(choices)
        .allSatisfy(it -> assertThat(new Rehearsal(it.request()).plan().families()).isNotEmpty());
  }

  private static List<Choice> drawn(long seed, int caller) {
    Choices choices = new Choices(seed, caller, 12);
    return Stream.generate(choices::next).limit(300).toList();
  }
}
