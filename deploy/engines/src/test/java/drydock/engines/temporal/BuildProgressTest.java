package drydock.engines.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BuildProgressTest {
  private final BuildProgress progress = new BuildProgress();

  @Test
  void tells_the_phase_the_time_and_how_much_is_done() {
    assertThat(line())
        .isEqualTo("1:05  nothing to compile so far: looking at what there is, or linking");
    progress.heard("go: downloading go.temporal.io/api v1.53.0");
    progress.heard("go: downloading modernc.org/sqlite v1.44.3");
    assertThat(line())
        .isEqualTo("1:05  downloading: 2 modules so far, now modernc.org/sqlite v1.44.3");
    progress.heard("modernc.org/libc");
    assertThat(line()).isEqualTo("1:05  compiling: 1 packages so far, now modernc.org/libc");
  }

  @Test
  void keeps_the_end_of_what_was_said() {
    IntStream.range(0, 100).forEach(i -> progress.heard("complaint " + i));
    assertThat(progress.lastLines()).startsWith("complaint 70\n").endsWith("complaint 99");
    assertThat(line()).contains("nothing to compile");
  }

  private String line() {
    return progress.line(Duration.ofSeconds(65));
  }
}
