package drydock.proof.soak;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.proof.report.NeverHappened;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
final class SiegeTest {
  @Test
  void a_soak_in_which_nothing_was_killed_or_done_proves_nothing() {
    assertThatThrownBy(() -> Siege.expect(toll(5, 0)))
        .isInstanceOf(NeverHappened.class)
        .hasMessageContaining("0 workers were killed and 5 operations done");
    assertThatThrownBy(() -> Siege.expect(toll(0, 5))).isInstanceOf(NeverHappened.class);
    assertThatCode(() -> Siege.expect(toll(1, 1))).doesNotThrowAnyException();
  }

  private static Toll toll(long done, long kills) {
    return new Toll(done, 0, 0, kills, List.of(), List.of());
  }
}
