package drydock.proof.bench.node.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.proof.report.NeverHappened;
import drydock.proof.report.Report;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
final class SwapIT {
  @TempDir private Path folder;

  @Test
  void every_read_around_a_publish_is_whole_and_counted() throws Exception {
    Report report = new SwapBench(new SwapPlan(1, 4, 200, 50_000, 0, 1), folder).report();

    JsonNode json = new ObjectMapper().readTree(report.json(folder));
    Map<String, JsonNode> measures =
        StreamSupport.stream(json.get("measures").spliterator(), false)
            .collect(Collectors.toMap(it -> it.get("name").asText(), Function.identity()));
    assertThat(measures.get("publishes").get("value").asInt()).isEqualTo(2);
    assertThat(measures.get("failed_reads").get("value").asInt()).isZero();
    assertThat(measures.get("mixed_reads").get("value").asInt()).isZero();
    assertThat(measures.get("p999_ratio_small").get("goal").asDouble()).isEqualTo(2);
    assertThat(measures.get("p999_ratio_large").get("value").asDouble()).isPositive();
    assertThat(measures)
        .containsKeys("max_publish_ms_small", "max_control_ms_large", "window_p50_ms_small");
    double apart =
        measures.get("file_mb_large").get("value").asDouble()
            / measures.get("file_mb_small").get("value").asDouble();
    assertThat(apart).isGreaterThanOrEqualTo(10);
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
