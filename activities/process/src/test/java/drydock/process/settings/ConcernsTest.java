package drydock.process.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drydock.testkit.settings.Told;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/// Of a process that is told about a ship, by two records that share a prefix.
final class ConcernsTest {
  private static final Concerns CONCERNS =
      Concerns.none()
          .and("drydock.ship", Hull.class, "code")
          .and("drydock.ship", Crew.class)
          .and("drydock.port", Port.class);

  private final Told<Bound> told = Told.nothing(CONCERNS::read, "concerns.yml");

  record Hull(Duration speed, DataSize hold, @Nullable Integer code) {
    Hull {
      Check.atLeast("hold", hold, DataSize.ofKilobytes(1));
    }
  }

  record Crew(int hands) {
    Crew {
      Check.range("hands", hands, 0, 3);
    }
  }

  record Port(@Nullable Path log) {}

  @Test
  void records_that_share_a_prefix_each_take_their_own_keys() {
    Bound bound = told.argument("drydock.ship.hands", "2").read();

    assertThat(bound.the(Hull.class))
        .isEqualTo(new Hull(Duration.ofSeconds(5), DataSize.ofMegabytes(64), null));
    assertThat(bound.the(Crew.class)).isEqualTo(new Crew(2));
    assertThat(bound.the(Port.class)).isEqualTo(new Port(null));
    assertThatThrownBy(() -> bound.the(Stranger.class)).hasMessageContaining("Stranger");
  }

  record Stranger() {}

  @Test
  void what_is_wrong_in_each_of_them_is_said_at_once() {
    assertThat(
            refusal(
                told.argument("drydock.ship.hands", "4")
                    .argument("drydock.ship.hold", "1B")
                    .argument("drydock.ship.mast", "1")))
        .isEqualToNormalizingNewlines(
            """
            drydock.ship.mast (commandLineArgs) is not a setting; expected one of \
            drydock.ship.speed, drydock.ship.hold, drydock.ship.code, drydock.ship.hands
            drydock.ship.hold is 1B; expected a size of at least 1024B
            drydock.ship.hands is 4; expected a number from 0 to 3\
            """);
  }

  @Test
  void a_prefix_that_two_share_is_named_once() {
    assertThat(refusal(told.argument("drydock.shop.hands", "4")))
        .endsWith("expected one of drydock.ship.*, drydock.port.*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "speed | 20 | is 20; expected a duration such as 500ms, 30s or 10m",
        "hold | 20 | is 20; expected a size such as 512KB, 64MB or 1GB",
        "hold | wide | is \"wide\"; expected a size such as 512KB, 64MB or 1GB",
        "hands | all | is \"all\"; expected a whole number",
      })
  void a_value_without_its_unit_or_of_another_type_is_refused(
      String key, String value, String says) {
    assertThat(refusal(told.argument("drydock.ship." + key, value)))
        .isEqualTo("drydock.ship." + key + " " + says);
  }

  @Test
  void a_secret_of_the_wrong_type_is_not_shown() {
    assertThat(refusal(told.argument("drydock.ship.code", "open-sesame")))
        .isEqualTo("drydock.ship.code is unreadable; expected a whole number");
  }

  @Test
  void a_secret_that_is_no_component_is_a_mistake() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Concerns.none().and("drydock.ship", Crew.class, "hans"))
        .withMessage("drydock.ship has the secrets [hans]; expected some of [hands]");
  }

  /// The class path has a folder of that name: this test is in it.
  @Test
  void a_relative_file_is_not_looked_for_on_the_class_path() {
    assertThat(told.argument("drydock.port.log", "drydock/process").read().the(Port.class))
        .isEqualTo(new Port(Path.of("drydock/process")));
  }

  private static String refusal(Told<Bound> told) {
    return String.valueOf(catchThrowableOfType(SettingsRefused.class, told::read).getMessage());
  }
}
