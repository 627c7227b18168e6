package drydock.node.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drydock.process.settings.SettingsRefused;
import drydock.testkit.settings.Told;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WrongSettingsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "node.instance-id | -node | is -node; expected up to 63 of a to z, 0 to 9 and hyphens",
        "node.instance-id | Node | is Node; expected up to 63 of a to z, 0 to 9 and hyphens",
        "node.instance-id | a/b | is a/b; expected up to 63 of a to z, 0 to 9 and hyphens",
        "node.data | /dev/null | is /dev/null; expected a folder this process can read, or the name",
        "node.secret-file | /no/such | is /no/such; expected a file this process can read",
        "node.secret-file | /dev | is /dev; expected a file this process can read",
        "node.secret-file | /dev/null | is /dev/null of mode 0666; expected mode 0600: chmod 600",
        "node.read-only | 7 | is \"7\"; expected true or false",
        "node.stop-grace | -1s | is PT-1S; expected a duration of at least 0ms",
        "node.report-every | 999ms | is PT0.999S; expected a duration of at least 1000ms",
        "node.undo-window | 59s | is PT59S; expected a duration of at least 60000ms",
        "node.sweep-every | 999ms | is PT0.999S; expected a duration of at least 1000ms",
        "node.activity-slots | 0 | is 0; expected a number from 1 to 1000",
        "node.drain-patience | 0s | is PT0S; expected a duration of at least 1ms",
        "http.ingest-rows | 0 | is 0; expected a number from 1 to 1000000",
        "http.ingest-file-bytes | 1023B | is 1023B; expected a size of at least 1024B",
        "http.port | -1 | is -1; expected a number from 0 to 65535",
        "http.port | 65536 | is 65536; expected a number from 0 to 65535",
        "http.request-bytes | 1023B | is 1023B; expected a size from 1024B to 1073741824B",
        "http.request-bytes | 2GB | is 2147483648B; expected a size from 1024B to 1073741824B",
        "http.staging-bytes | 1023B | is 1023B; expected a size of at least 1024B",
        "http.staging-bytes | 50 | is 50; expected a size such as 512KB, 64MB or 1GB",
        "http.ingest-bytes | 1023B | is 1023B; expected a size from 1024B to 1073741824B",
        "http.connections | 0 | is 0; expected a number from 1 to 10000",
        "http.idle | 999ms | is PT0.999S; expected a duration of at least 1000ms",
        "engine.read-pool | 15MB | is 15728640B; expected a size of at least 16777216B",
        "engine.threads-per-query | 0 | is 0; expected a number from 1 to 256",
        "engine.read-pool | much | is \"much\"; expected a size such as 512KB, 64MB or 1GB",
        "engine.address-space | 48GB | is 51539607552B; expected a power of two, such as 16GB",
        "engine.address-space | 0B | is 0B; expected a power of two, such as 16GB",
        "engine.readers | 0 | is 0; expected a number from 1 to 256",
        "engine.readers | 257 | is 257; expected a number from 1 to 256",
        "engine.waiting | -1 | is -1; expected a number from 0 to 100000",
        "engine.query-timeout | 9ms | is PT0.009S; expected a duration of at least 10ms",
        "engine.rows | 0 | is 0; expected a number from 1 to 10000000",
        "engine.answer-bytes | 2GB | is 2147483648B; expected a size from 1024B to 1073741824B",
        "engine.build-pool | 127MB | is 133169152B; expected a size of at least 134217728B",
        "engine.child-heap | 63MB | is 66060288B; expected a size of at least 67108864B",
        "engine.builds | 0 | is 0; expected a number from 1 to 64",
        "engine.spare-child | 7 | is \"7\"; expected true or false",
        "engine.build-limit | 59s | is PT59S; expected a duration of at least 60000ms",
        "engine.free-space | -1B | is -1B; expected a size of at least 0B",
        "temporal.target | temporal | is temporal; expected host:port",
      })
  void a_wrong_value_is_refused_naming_key_value_and_expectation(
      String key, String value, String says) {
    assertThat(refusal(required().argument("drydock." + key, value)))
        .startsWith("drydock." + key + " " + says);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drydock.node.instance-id",
        "drydock.node.data",
        "drydock.node.secret-file",
        "drydock.temporal.target",
        "drydock.http.host",
        "drydock.engine.rows",
      })
  void a_key_without_a_value_is_refused_by_its_own_name(String key) {
    assertThat(refusal(required().argument(key, "")))
        .startsWith(key + " is empty; expected a value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "drydock.node.instance-id | is missing; expected up to 63 of a to z",
        "drydock.node.data | is missing; expected a folder",
        "drydock.node.secret-file | is missing; expected a file that holds what callers have to show",
        "drydock.temporal.target | is missing; expected host:port",
      })
  void a_missing_key_is_named(String key, String says) {
    assertThat(refusal(required().without(key))).startsWith(key + " " + says);
  }

  @ParameterizedTest
  @CsvSource({"rw-r-----, 0640", "rw----r--, 0604", "rwx------, 0700", "r--------, 0400"})
  void a_secret_that_others_may_reach_is_refused_naming_the_mode(String mode, String octal) {
    Told<Settings> told = required();
    String file = Nodes.secret(folder, Nodes.SECRET, mode);

    assertThat(refusal(told))
        .isEqualTo(
            "drydock.node.secret-file is %s of mode %s; expected mode 0600: chmod 600"
                .formatted(file, octal))
        .doesNotContain(Nodes.SECRET);
  }

  @Test
  void a_secret_that_is_too_short_is_refused_and_not_shown() {
    Told<Settings> told = required();
    String file = Nodes.secret(folder, "  " + Nodes.SECRET.substring(1) + "\n", "rw-------");

    assertThat(refusal(told))
        .isEqualTo(
            "drydock.node.secret-file is "
                + file
                + " with 31 bytes; expected at least 32, not counting white space around them")
        .doesNotContain("open-ses");
  }

  /// Only its beginning would count, so it would not be the secret that its owner knows.
  @Test
  void a_secret_that_is_too_long_is_refused_and_not_shown() {
    Told<Settings> told = required();
    String file = Nodes.secret(folder, "  " + "a".repeat(4_095), "rw-------");

    assertThat(refusal(told))
        .isEqualTo(
            "drydock.node.secret-file is %s; expected at most 4096 bytes in it".formatted(file));
    Nodes.secret(folder, "  " + "a".repeat(4_094), "rw-------");
    assertThat(told.read().node().secret()).hasSize(4_094);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"drydock.temporal.task-queue", "drydock.ledger.url", "drydock.worker.stop-grace"})
  void what_only_a_worker_is_told_is_refused(String key) {
    assertThat(refusal(required().argument(key, "x")))
        .startsWith(key + " (commandLineArgs) is not a setting; expected one of drydock.");
    String variable = key.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace("-", "");
    assertThat(refusal(required().variable(variable, "x")))
        .startsWith(variable + " (systemEnvironment) is not a setting");
  }

  @Test
  void the_api_key_is_not_shown() {
    Told<Settings> told = required().argument("drydock.temporal.api-key", "open-sesame");

    assertThat(told.read().toString()).doesNotContain("open-sesame");
  }

  @Test
  void everything_wrong_is_said_at_once_a_line_each() {
    assertThat(
            refusal(
                    Nodes.nothing()
                        .argument("drydock.nothing", "1")
                        .argument("drydock.engine.readers", "0")
                        .argument("drydock.engine.builds", "0"))
                .lines())
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly(
            "drydock.nothing",
            "drydock.node.instance-id",
            "drydock.engine.readers",
            "drydock.engine.builds",
            "drydock.temporal.target");
  }

  private Told<Settings> required() {
    return Nodes.required(folder);
  }

  private static String refusal(Told<Settings> told) {
    return String.valueOf(catchThrowableOfType(SettingsRefused.class, told::read).getMessage());
  }
}
