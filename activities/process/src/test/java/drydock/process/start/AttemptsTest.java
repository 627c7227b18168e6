package drydock.process.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class AttemptsTest {
  private static final Duration SOON = Duration.ofMillis(1);

  private final List<String> lines = new ArrayList<>();
  private int tried;

  @Test
  void what_answers_at_once_is_not_talked_about() {
    assertThat(attempts(Duration.ZERO).at("It", () -> "up", _ -> true)).isEqualTo("up");
    assertThat(lines).isEmpty();
  }

  @Test
  void each_attempt_in_vain_is_one_line_with_its_number_and_reason() {
    assertThat(attempts(Duration.ofMinutes(1)).at("It", answersAt(3), Away.class::isInstance))
        .isEqualTo("up");

    assertThat(lines)
        .containsExactly(
            "It cannot be reached: no route; attempt 1, next in 0 s",
            "It cannot be reached: no route; attempt 2, next in 0 s");
  }

  @Test
  void the_deadline_ends_it() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> attempts(Duration.ofMillis(30)).at("It", never(), _ -> true))
        .withMessageStartingWith("It cannot be reached: no route. Gave up after ")
        .withMessageContaining(" attempts in 0 s (start-deadline)");

    assertThat(tried).isGreaterThan(1);
    assertThat(lines).hasSize(tried - 1);
  }

  @Test
  void a_deadline_of_zero_tries_once() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> attempts(Duration.ZERO).at("It", never(), _ -> true))
        .withMessageContaining("Gave up after 1 attempts");

    assertThat(tried).isEqualTo(1);
    assertThat(lines).isEmpty();
  }

  @Test
  void what_waiting_does_not_mend_is_thrown_at_once_as_it_is() {
    var wrong = new IllegalStateException("wrong password");

    assertThatThrownBy(() ->
            attempts(Duration.ofMinutes(1))
                .at(
                    "It",
                    () -> {
                      throw wrong;
                    },
                    Away.class::isInstance))
        .isSameAs(wrong);
    assertThat(lines).isEmpty();
  }

  @Test
  void an_interrupt_ends_it_and_stays_visible() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> attempts(Duration.ofMinutes(1)).at("It", never(), _ -> true))
        .withMessage("interrupted while waiting");
    assertThat(Thread.interrupted()).isTrue();
  }

  private Attempts attempts(Duration deadline) {
    return new Attempts(deadline, SOON, lines::add);
  }

  private Supplier<String> never() {
    return answersAt(Integer.MAX_VALUE);
  }

  private Supplier<String> answersAt(int attempt) {
    return () -> {
      tried++;
      if (tried < attempt) {
        throw new Away();
      }
      return "up";
    };
  }

  /// What a driver throws: the reason is at the bottom.
  private static final class Away extends RuntimeException {
    Away() {
      super("wrapped", new IllegalStateException("no route\nand more of it"));
    }
  }
}
