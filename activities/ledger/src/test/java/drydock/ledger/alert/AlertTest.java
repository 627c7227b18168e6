package drydock.ledger.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Tag("unit")
final class AlertTest {
  @Test
  void the_log_has_one_error_that_reads_as_several_lines() {
    Logger logger = (Logger) LoggerFactory.getLogger("drydock.alert");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
    try {
      new LogChannel()
          .tell(new Alert("undo/7", "7", "UNDO failed:\nno space", "The source", "Free space"));
    } finally {
      logger.detachAppender(log);
      logger.setAdditive(true);
    }

    assertThat(log.list)
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.getLevel()).isEqualTo(Level.ERROR);
          assertThat(entry.getFormattedMessage())
              .isEqualTo(
                  """
                  ALERT undo/7 (operation 7)
                    wrong:   UNDO failed:
                             no space
                    safe:    The source
                    to do:   Free space\
                  """);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 201})
  void a_key_of_another_length_is_refused_with_what_was_expected(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> alert("k".repeat(length)))
        .withMessageContaining(length + " characters")
        .withMessageContaining("expected 1 to 200");
  }

  @Test
  void a_key_of_200_is_taken_and_a_blank_one_is_not() {
    assertThatCode(() -> alert("k".repeat(200))).doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> alert(" "));
  }

  private static Alert alert(String key) {
    return new Alert(key, null, "w", "s", "t");
  }
}
