package drydock.proof.bench.node.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import drydock.proof.bench.node.Printed;
import drydock.proof.report.NeverHappened;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
final class FamiliesIT {
  @TempDir private Path folder;

  @Test
  void every_family_is_opened_by_a_fresh_process_and_answers() throws Exception {
    Printed printed = Printed.of(new FamiliesBench(3, folder).report());

    assertThat(printed.value("families")).isEqualTo(3);
    assertThat(printed.value("open_all_s")).isPositive();
    assertThat(printed.value("open_ms_each") * 3 / 1000)
        .isCloseTo(printed.value("open_all_s"), withPercentage(1));
    assertThat(printed.value("rss_mb")).isGreaterThan(printed.value("rss_before_mb"));
    assertThat(printed.json().get("samples").asInt()).isEqualTo(3);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void families_that_are_not_there_are_no_measurement() {
    assertThatThrownBy(() -> FamiliesBench.open(folder, 2))
        .isInstanceOf(NeverHappened.class)
        .hasMessageContaining("0 families are open; expected 2");
  }
}
