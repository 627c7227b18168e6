package drydock.proof.bench.node.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.proof.report.Measure;
import drydock.proof.report.NeverHappened;
import drydock.proof.report.Report;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
final class FamiliesIT {
  @TempDir private Path folder;

  @Test
  void every_family_is_opened_by_a_fresh_process_and_answers() {
    Report report = new FamiliesBench(3, folder).report();

    Map<String, Double> values =
        report.measures().stream().collect(Collectors.toMap(Measure::name, Measure::value));
    assertThat(values.get("families")).isEqualTo(3);
    assertThat(values.get("open_all_s")).isPositive();
    assertThat(values.get("open_ms_each")).isEqualTo(values.get("open_all_s") * 1000 / 3);
    assertThat(values.get("rss_mb")).isGreaterThan(values.get("rss_before_mb"));
    assertThat(report.samples()).isEqualTo(3);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void families_that_are_not_there_are_no_measurement() {
    assertThatThrownBy(() -> FamiliesBench.open(folder, 2))
        .isInstanceOf(NeverHappened.class)
        .hasMessageContaining("0 families are open; expected 2");
  }
}
