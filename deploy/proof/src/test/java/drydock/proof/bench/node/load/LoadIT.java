package drydock.proof.bench.node.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import drydock.proof.bench.node.Printed;
import drydock.proof.bench.node.Rows;
import drydock.proof.report.NeverHappened;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
final class LoadIT {
  @TempDir private Path folder;

  @Test
  void both_loads_are_timed_and_the_ratio_is_theirs() throws Exception {
    Printed printed = Printed.of(new LoadBench(List.of("2k"), 1, 1, folder).report());

    double ours = printed.value("our_s_2k");
    double bare = printed.value("copy_s_2k");
    assertThat(printed.value("our_rows_per_s_2k")).isCloseTo(2000 / ours, withPercentage(1));
    assertThat(printed.value("copy_rows_per_s_2k")).isCloseTo(2000 / bare, withPercentage(1));
    assertThat(printed.value("ratio_vs_copy_2k")).isCloseTo(bare / ours, withPercentage(1));
    assertThat(printed.json().get("name").asText()).isEqualTo("load");
    assertThat(printed.json().get("samples").asInt()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_load_of_other_rows_than_were_written_is_no_measurement() throws Exception {
    Cargo written = Cargo.write(folder, Size.of("1k"));
    Rows accounts = written.accounts();
    Cargo told =
        new Cargo(
            new Rows(accounts.file(), accounts.sha256(), accounts.count() + 1), written.payments());

    assertThatThrownBy(() -> new BareRuns(folder).load(told))
        .isInstanceOf(NeverHappened.class)
        .hasMessageContaining("loaded 1000 rows; expected 1001");
  }

  @Test
  void an_engine_that_refuses_ends_the_measurement_with_what_it_said() throws Exception {
    Cargo cargo = Cargo.write(folder, Size.of("1k"));
    Files.writeString(cargo.payments().file(), "from,to,amount\n1,999999999,1.5\n");

    assertThatThrownBy(() -> new BareRuns(folder).load(cargo))
        .isInstanceOf(NeverHappened.class)
        .hasMessageContaining("999999999");
  }

  @Test
  void only_a_million_rows_and_more_have_a_goal() {
    assertThat(Size.of("100k").hasGoal()).isFalse();
    assertThat(Size.of("1m")).isEqualTo(new Size("1m", 1_000_000));
    assertThat(Size.of("1m").hasGoal()).isTrue();
    assertThat(Size.of("4M").isLarge()).isTrue();
    assertThatThrownBy(() -> Size.of("4096"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("such as 100k or 4m");
  }
}
