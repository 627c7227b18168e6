package drydock.worker.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import drydock.ledger.LedgerSettings;
import drydock.operations.waits.FrameOptions;
import drydock.operations.waits.NodeOptions;
import drydock.operations.waits.OperationOptions;
import drydock.operations.waits.ProvisionOptions;
import drydock.process.settings.SettingsRefused;
import drydock.process.settings.TemporalSettings;
import drydock.testkit.settings.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {
  private static final DispatchSettings DISPATCH =
      new DispatchSettings(
          Duration.ofSeconds(1),
          50,
          Duration.ofSeconds(60),
          Duration.ofSeconds(2),
          12,
          Duration.ofSeconds(1),
          Duration.ofMinutes(5),
          64,
          Duration.ofSeconds(30));

  @Test
  void defaults_bind_when_what_must_be_given_is_given() {
    assertThat(Workers.required().read())
        .isEqualTo(
            new Settings(
                ledger(),
                new TemporalSettings(
                    "temporal:7233",
                    "default",
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(10)),
                new QueueSettings("drydock"),
                new WorkerSettings(16, 16, 32, 600, Duration.ofSeconds(20), false),
                operations(),
                DISPATCH,
                new RetentionSettings(
                    Duration.ofDays(90),
                    Duration.ofDays(180),
                    Duration.ofDays(30),
                    Duration.ofHours(1),
                    500),
                new FinderSettings(Duration.ofSeconds(60), Duration.ofSeconds(10), 200, 3)));
  }

  private static OperationOptions operations() {
    return new OperationOptions(
        new FrameOptions(
            Duration.ofSeconds(30),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            Duration.ofSeconds(2),
            Duration.ofMinutes(5),
            Duration.ofDays(3650)),
        new NodeOptions(
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofSeconds(30),
            Duration.ofMillis(500),
            Duration.ofSeconds(30)),
        new ProvisionOptions(Duration.ofMinutes(15), Duration.ofMinutes(10)));
  }

  private static LedgerSettings ledger() {
    return new LedgerSettings(
        "jdbc:postgresql://db:5432/drydock",
        "keeper",
        null,
        null,
        null,
        16,
        Duration.ofSeconds(5),
        Duration.ofSeconds(8),
        Duration.ofMinutes(10),
        Duration.ofMinutes(30),
        Duration.ofSeconds(60));
  }

  @Test
  void every_key_reaches_the_setting_it_names(@TempDir Path folder) throws IOException {
    Told<Settings> told = Workers.nothing();
    for (Map.Entry<String, String> other : Others.in(folder).entrySet()) {
      told = told.argument(other.getKey(), other.getValue());
    }

    assertThat(Others.in(folder).keySet())
        .containsExactlyInAnyOrderElementsOf(Settings.CONCERNS.keys());
    assertThat(told.read()).isEqualTo(Others.settings(folder));
  }

  @Test
  void every_key_can_be_given_as_a_variable(@TempDir Path folder) throws IOException {
    Told<Settings> told = Workers.nothing();
    for (Map.Entry<String, String> other : Others.in(folder).entrySet()) {
      told = told.variable(variable(other.getKey()), other.getValue());
    }

    assertThat(told.read()).isEqualTo(Others.settings(folder));
  }

  @Test
  void an_argument_wins_over_a_variable_and_a_variable_over_a_file(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("drydock.yml");
    Files.writeString(file, "drydock.ledger: {pool-size: 3, max-lifetime: 40m}\n");
    Told<Settings> told = Workers.required().file(file);

    assertThat(told.read().ledger().poolSize()).isEqualTo(3);
    assertThat(told.read().ledger().maxLifetime()).isEqualTo(Duration.ofMinutes(40));
    Told<Settings> both = told.variable("DRYDOCK_LEDGER_POOLSIZE", "4");
    assertThat(both.read().ledger().poolSize()).isEqualTo(4);
    assertThat(both.argument("drydock.ledger.pool-size", "5").read().ledger().poolSize())
        .isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "drydock.ledger.poolSize, DRYDOCK_LEDGER_POOL_SIZE",
    "drydock.ledger.poolsize, DRYDOCK_LEDGER_POOLSIZE",
    "drydock.ledger.pool_size, DRYDOCK_LEDGER_POOL_SIZE",
    "DRYDOCK.LEDGER.POOL-SIZE, DRYDOCK_LEDGER_POOL_SIZE",
  })
  void other_spellings_that_bind_are_taken(String argument, String variable) {
    assertThat(Workers.required().argument(argument, "7").read().ledger().poolSize()).isEqualTo(7);
    assertThat(Workers.required().variable(variable, "7").read().ledger().poolSize()).isEqualTo(7);
  }

  @Test
  void an_address_in_brackets_is_a_host() {
    assertThat(
            Workers.required().argument("drydock.temporal.target", "[::1]:7233").read().temporal())
        .extracting(TemporalSettings::target)
        .isEqualTo("[::1]:7233");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "drydock.ledger.url      | drydock.ledger.url is missing; expected jdbc:postgresql://host:port/database",
        "drydock.ledger.username | drydock.ledger.username is missing; expected the application role",
        "drydock.temporal.target | drydock.temporal.target is missing; expected host:port",
      })
  void a_missing_key_is_named(String key, String says) {
    refused(Workers.required().without(key), says);
  }

  @Test
  void every_missing_key_is_named_at_once_per_concern() {
    refused(
        Workers.nothing(), "drydock.ledger.url is missing", "drydock.temporal.target is missing");
  }

  /// `--key=` and `KEY=` give an empty value, which is no value.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "drydock.ledger.url",
        "drydock.ledger.username",
        "drydock.ledger.owner-username",
        "drydock.ledger.owner-password",
        "drydock.ledger.pool-size",
        "drydock.ledger.max-lifetime",
        "drydock.temporal.target",
        "drydock.temporal.namespace",
        "drydock.temporal.tls",
        "drydock.temporal.api-key",
        "drydock.temporal.server-name",
        "drydock.temporal.certificate",
        "drydock.worker.activity-slots",
        "drydock.worker.stop-with-stdin",
        "drydock.frame.patience",
      })
  void a_key_without_a_value_is_refused_by_its_own_name(String key) {
    refused(Workers.required().argument(key, ""), key + " is empty; expected a value");
    refused(
        Workers.required().without(key).variable(variable(key), ""),
        key + " is empty; expected a value");
  }

  private static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
  }

  static void refused(Told<Settings> told, String... says) {
    assertThatExceptionOfType(SettingsRefused.class)
        .isThrownBy(told::read)
        .satisfies(refused -> assertThat(refused.getMessage()).contains(says));
  }
}
