package drydock.worker.settings;

import static drydock.worker.settings.SettingsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drydock.process.settings.SettingsRefused;
import drydock.testkit.settings.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WrongSettingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ledger.url | mysql://x | is mysql://x; expected jdbc:postgresql://host:port/database",
        "ledger.username | 1keeper | is 1keeper; expected the application role: up to 63 letters",
        "ledger.username | keeper'; -- | is keeper'; --; expected the application role",
        "ledger.owner-username | keeper | is keeper; expected another role than username: who owns",
        "ledger.owner-password | x | owner-username is missing; expected the owner of the schema",
        "ledger.pool-size | 1 | is 1; expected 2 to 1000 connections",
        "ledger.pool-size | 1001 | is 1001; expected 2 to 1000 connections",
        "ledger.pool-size | many | is \"many\"; expected a whole number",
        "ledger.connection-timeout | 249ms | is PT0.249S; expected a duration of at least 250ms",
        "ledger.statement-timeout | 99ms | is PT0.099S; expected a duration of at least 100ms",
        "ledger.idle-timeout | 9s | is PT9S; expected a duration of at least 10000ms",
        "ledger.max-lifetime | 29s | is PT29S; expected a duration of at least 30000ms",
        "ledger.max-lifetime | soon | is \"soon\"; expected a duration such as 500ms, 30s or 10m",
        "ledger.start-deadline | -1s | is PT-1S; expected a duration of at least 0ms",
        "temporal.target | temporal | is temporal; expected host:port",
        "temporal.target | http://temporal:7233 | is http://temporal:7233; expected host:port",
        "temporal.target | temporal:99999 | is temporal:99999; expected host:port",
        "temporal.target | [::1]:65536 | is [::1]:65536; expected host:port",
        "worker.stop-grace | 20 | is 20; expected a duration such as 500ms, 30s or 10m",
        "temporal.tls | maybe | is \"maybe\"; expected true or false",
        "temporal.certificate | /dev/null | key is missing; expected both certificate and key",
        "temporal.key | /dev/null | certificate is missing; expected both certificate and key",
        "temporal.authority | /no/such | is /no/such; expected a file this process can read",
        "temporal.authority | /tmp | is /tmp; expected a file this process can read",
        "temporal.start-deadline | -1s | is PT-1S; expected a duration of at least 0ms",
        "temporal.call-timeout | 99ms | is PT0.099S; expected a duration of at least 100ms",
        "worker.activity-slots | 0 | is 0; expected a number from 1 to 1000",
        "worker.activity-slots | 1001 | is 1001; expected a number from 1 to 1000",
        "worker.local-activity-slots | 0 | is 0; expected a number from 1 to 1000",
        "worker.workflow-slots | 1 | is 1; expected a number from 2 to 1000",
        "worker.cached-workflows | -1 | is -1; expected a number from 0 to 100000",
        "worker.stop-grace | -1s | is PT-1S; expected a duration of at least 0ms",
        "worker.stop-with-stdin | 7 | is \"7\"; expected true or false",
        "frame.step-timeout | 0s | is PT0S; expected more than zero",
        "frame.step-timeout | 31m | is PT31M; expected at most step-budget, which is PT30M",
        "dispatch.poll-interval | 9ms | is PT0.009S; expected a duration of at least 10ms",
        "dispatch.batch | 0 | is 0; expected a number from 1 to 1000",
        "dispatch.claim-lapse | 3s | is PT3S; expected at least twice call-timeout, which is PT2S",
        "dispatch.call-timeout | 99ms | is PT0.099S; expected a duration of at least 100ms",
        "dispatch.attempts | 0 | is 0; expected a number from 1 to 1000",
        "dispatch.first-retry | 9ms | is PT0.009S; expected a duration of at least 10ms",
        "dispatch.longest-retry | 10ms | is PT0.01S; expected at least first-retry, which is PT1S",
        "dispatch.drain-rounds | 0 | is 0; expected a number from 1 to 10000",
        "dispatch.drain-deadline | -1s | is PT-1S; expected a duration of at least 0ms",
        "retention.done | 23h | is PT23H; expected a duration of at least 86400000ms",
        "retention.undone | 23h | is PT23H; expected a duration of at least 86400000ms",
        "retention.refused | 86399s | is PT23H59M59S; expected a duration of at least 86400000ms",
        "retention.every | 59s | is PT59S; expected a duration of at least 60000ms",
        "retention.batch | 0 | is 0; expected a number from 1 to 10000",
        "retention.batch | 10001 | is 10001; expected a number from 1 to 10000",
        "finder.every | 999ms | is PT0.999S; expected a duration of at least 1000ms",
        "finder.quiet | -1ms | is PT-0.001S; expected a duration of at least 0ms",
        "finder.page | 0 | is 0; expected a number from 1 to 10000",
        "finder.failed-tasks | 0 | is 0; expected a number from 1 to 100",
        "frame.patience | 1m | step-budget is PT30M; expected at most patience, which is PT1M",
      })
  void a_wrong_value_is_refused_naming_key_value_and_expectation(
      String key, String value, String says) {
    String concern = "drydock." + key.substring(0, key.indexOf('.') + 1);
    refused(
        Workers.required().argument("drydock." + key, value),
        says.startsWith("is ") ? "drydock." + key + " " + says : concern + says);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drydock.ledger.pool-sise",
        "drydock.ledger.pool-size.more",
        "drydock.ledger.pool-size[0]",
        "drydock.leger.pool-size",
        "drydock.frame",
        "drydock",
        "drydock-ledger.pool-size",
        "pool-size",
      })
  void an_argument_that_is_no_setting_is_refused(String key) {
    refused(Workers.required().argument(key, "1"), key + " (commandLineArgs) is not a setting");
  }

  @Test
  void the_settings_that_were_meant_are_named() {
    refused(
        Workers.required().argument("drydock.worker.slots", "1"),
        "expected one of drydock.worker.activity-slots, drydock.worker.local-activity-slots");
    refused(
        Workers.required().argument("drydock.wrker.slots", "1"),
        "expected one of drydock.ledger.*, drydock.temporal.*, drydock.worker.*, drydock.frame.*,"
            + " drydock.nodes.*, drydock.provision.*,"
            + " drydock.dispatch.*, drydock.retention.*, drydock.finder.*");
  }

  @Test
  void a_variable_that_is_no_setting_is_refused() {
    refused(
        Workers.required().variable("DRYDOCK_LEDGER_POOLSISE", "1"),
        "DRYDOCK_LEDGER_POOLSISE (systemEnvironment) is not a setting;"
            + " expected one of drydock.ledger.url");
    refused(Workers.required().variable("drydock_ledger_poolsise", "1"), "drydock_ledger_poolsise");
  }

  @Test
  void a_property_that_is_no_setting_is_refused() {
    refused(Workers.required().property("drydock.root", "/x"), "drydock.root (systemProperties)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"drydock.ledger.pool-sise: 1", "ledger.pool-size: 1", "drydock: 1"})
  void a_line_of_a_file_that_is_no_setting_is_refused(String line, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("drydock.yaml");
    Files.writeString(file, line + "\n");

    refused(
        Workers.required().file(file),
        line.substring(0, line.indexOf(':')) + " (",
        file + "",
        "is not a setting");
  }

  @Test
  void what_others_are_told_is_left_alone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("drydock.yml");
    Files.writeString(file, "logging.level.drydock: DEBUG\n");

    assertThatCode(() ->
            Workers.required()
                .file(file)
                .variable("DRYDOCK_TEMPORAL_CLI", "/usr/bin/temporal")
                .variable("DRYDOCK_CHROMIUM", "/usr/bin/chromium")
                .variable("DRYDOCK_JAVA_OPTS", "-Xmx1g")
                .variable("PATH", "/bin")
                .property("java.home", "/jdk")
                .argument("logging.level.root", "INFO")
                .read())
        .doesNotThrowAnyException();
  }

  @Test
  void everything_wrong_is_said_at_once_a_line_each() {
    Told<Settings> told =
        Workers.nothing()
            .argument("drydock.nothing", "1")
            .argument("drydock.worker.workflow-slots", "1")
            .argument("drydock.frame.patience", "never");

    refused(
        told,
        "drydock.nothing (commandLineArgs) is not a setting",
        "drydock.ledger.url is missing",
        "drydock.temporal.target is missing",
        "drydock.worker.workflow-slots is 1",
        "drydock.frame.patience is \"never\"");
  }

  @Test
  void secrets_are_never_shown() {
    Told<Settings> told =
        Workers.required()
            .argument("drydock.ledger.password", "open-sesame")
            .argument("drydock.ledger.owner-username", "owner")
            .argument("drydock.ledger.owner-password", "open-sesame")
            .argument("drydock.ledger.url", "jdbc:postgresql://db/d?password=open-sesame")
            .argument("drydock.temporal.api-key", "open-sesame");

    assertThat(told.read().toString()).doesNotContain("open-sesame");
    Told<Settings> wrong =
        told.argument("drydock.ledger.pool-size", "0").argument("drydock.temporal.tls", "x");
    refused(wrong, "drydock.ledger.pool-size", "drydock.temporal.tls");
    assertThat(message(wrong)).doesNotContain("open-sesame");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://keeper:open-sesame@db/d",
        "jdbc:mysql://db/d?password=open-sesame",
      })
  void a_wrong_url_does_not_show_the_password_in_it(String url) {
    Told<Settings> wrong = Workers.required().argument("drydock.ledger.url", url);

    refused(wrong, "drydock.ledger.url is ");
    assertThat(message(wrong)).doesNotContain("open-sesame");
  }

  private static String message(Told<Settings> told) {
    return String.valueOf(catchThrowableOfType(SettingsRefused.class, told::read).getMessage());
  }
}
