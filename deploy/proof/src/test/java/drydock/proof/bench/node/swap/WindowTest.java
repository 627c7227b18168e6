package drydock.proof.bench.node.swap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
final class WindowTest {
  private final Window window = new Window(100, 200);

  @Test
  void a_read_counts_in_the_window_in_which_any_part_of_it_was() {
    ReadTimes times = new ReadTimes();
    times.add(10, 99);
    times.add(90, 101);
    times.add(120, 130);
    times.add(50, 250);
    times.add(199, 300);
    times.add(201, 210);
    Latencies latencies = new Latencies();

    times.into(latencies, window);

    assertThat(latencies.count()).isEqualTo(4);
    assertThat(latencies.millis(1)).isEqualTo(200 / 1e6);
  }

  @Test
  void the_window_without_a_publish_is_as_long_and_does_not_touch_it() {
    assertThat(window.before(5)).isEqualTo(new Window(-5, 95));
    assertThat(window.after(5)).isEqualTo(new Window(205, 305));
  }

  @Test
  void a_percentile_is_a_value_that_was_measured() {
    Latencies latencies = new Latencies();
    for (int number = 10_000; number > 0; number--) {
      latencies.add(number * 1_000_000L);
    }

    assertThat(latencies.millis(0.999)).isEqualTo(9990);
    assertThat(latencies.millis(0.5)).isEqualTo(5000);
    assertThat(new Latencies().millis(0.5)).isZero();
  }
}
