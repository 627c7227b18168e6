package drydock.node.settings;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.process.settings.TemporalSettings;
import drydock.testkit.settings.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

final class SettingsTest {
  @TempDir private Path folder;

  @Test
  void defaults_bind_when_what_must_be_given_is_given() {
    assertThat(Nodes.required(folder).read())
        .isEqualTo(
            new Settings(
                new NodeSettings(
                    "node-1",
                    folder.resolve("data"),
                    folder.resolve("secret"),
                    false,
                    false,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(60),
                    Duration.ofHours(24),
                    Duration.ofMinutes(10),
                    8,
                    "drydock",
                    Duration.ofSeconds(5)),
                http(),
                new ReadSettings(
                    DataSize.ofMegabytes(64),
                    DataSize.ofGigabytes(64),
                    4,
                    2,
                    256,
                    Duration.ofSeconds(30),
                    100_000,
                    DataSize.ofMegabytes(32)),
                new BuildSettings(
                    DataSize.ofMegabytes(512),
                    DataSize.ofMegabytes(256),
                    1,
                    true,
                    Duration.ofHours(6),
                    DataSize.ofGigabytes(1)),
                temporal(false, Duration.ofSeconds(60))));
  }

  private static HttpSettings http() {
    return new HttpSettings(
        "127.0.0.1",
        8001,
        null,
        DataSize.ofMegabytes(8),
        DataSize.ofGigabytes(50),
        DataSize.ofMegabytes(8),
        10_000,
        DataSize.ofGigabytes(1),
        512,
        Duration.ofSeconds(30));
  }

  @Test
  void every_key_reaches_the_setting_it_names() {
    assertThat(Others.in(folder).keySet())
        .containsExactlyInAnyOrderElementsOf(Settings.CONCERNS.keys());
    assertThat(Nodes.nothing().arguments(Others.in(folder)).read())
        .isEqualTo(Others.settings(folder));
  }

  @Test
  void every_key_can_be_given_as_a_variable() {
    Told<Settings> told = Nodes.nothing();
    for (Map.Entry<String, String> other : Others.in(folder).entrySet()) {
      String name = other.getKey().toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
      told = told.variable(name, other.getValue());
    }

    assertThat(told.read()).isEqualTo(Others.settings(folder));
  }

  @Test
  void a_file_wins_over_the_defaults() throws java.io.IOException {
    Path file = folder.resolve("drydock-node.yml");
    Files.writeString(file, "drydock.http: {port: 0, request-bytes: 1GB}\n");

    assertThat(Nodes.required(folder).file(file).read().http())
        .extracting(HttpSettings::port, HttpSettings::requestBytes)
        .containsExactly(0, DataSize.ofGigabytes(1));
  }

  @Test
  void the_task_queue_is_named_after_the_instance() {
    assertThat(Nodes.required(folder).read().taskQueue()).isEqualTo("node:node-1");
  }

  @Test
  void the_secret_is_read_without_white_space_around_it() {
    Map<String, String> other = new LinkedHashMap<>();
    other.put("drydock.node.secret-file", Nodes.secret(folder, "x", "rw-------"));
    Told<Settings> told = Nodes.required(folder).arguments(other);
    Nodes.secret(folder, "  " + Nodes.SECRET + "\r\n", "rw-------");

    assertThat(told.read().node().secret()).asString().isEqualTo(Nodes.SECRET);
  }

  private static TemporalSettings temporal(boolean tls, Duration deadline) {
    return new TemporalSettings(
        "temporal:7233",
        "default",
        tls,
        null,
        null,
        null,
        null,
        null,
        false,
        deadline,
        Duration.ofSeconds(10));
  }
}
