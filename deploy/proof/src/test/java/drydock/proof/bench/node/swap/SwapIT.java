package drydock.proof.bench.node.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.proof.bench.node.Printed;
import drydock.proof.report.NeverHappened;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
final class SwapIT {
  @TempDir private Path folder;

  @Test
  void every_read_around_a_publish_is_whole_and_counted() throws Exception {
    SwapBench bench = new SwapBench(new SwapPlan(1, 4, 200, 50_000, 0, 1), folder);

    Printed printed = Printed.of(bench.report());

    assertThat(printed.value("publishes")).isEqualTo(2);
    assertThat(printed.value("failed_reads")).isZero();
    assertThat(printed.value("mixed_reads")).isZero();
    assertThat(printed.measure("p999_ratio_small").get("goal").asDouble()).isEqualTo(2);
    assertThat(printed.value("p999_ratio_large")).isPositive();
    assertThat(printed.value("max_publish_ms_small"))
        .isGreaterThanOrEqualTo(printed.value("p999_publish_ms_small"));
    assertThat(printed.value("max_control_ms_large")).isPositive();
    assertThat(printed.value("window_p50_ms_small")).isPositive();
    assertThat(printed.value("file_mb_large") / printed.value("file_mb_small"))
        .isGreaterThanOrEqualTo(10);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void too_few_reads_are_no_percentile() {
    SwapBench bench = new SwapBench(new SwapPlan(1, 1, 100, 1000, 0, 1_000_000), folder);

    assertThatThrownBy(bench::report)
        .isInstanceOf(NeverHappened.class)
        .hasMessageContaining("expected at least 1000000 for a 99.9th percentile");
  }
}
