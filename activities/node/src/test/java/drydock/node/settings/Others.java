package drydock.node.settings;

import drydock.process.settings.TemporalSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/// A value for every key that is not its default, and what the settings are then.
final class Others {
  private Others() {}

  static Map<String, String> in(Path folder) {
    Map<String, String> all = new LinkedHashMap<>();
    node(all, folder);
    engine(all);
    temporal(all, folder);
    return all;
  }

  private static void node(Map<String, String> all, Path folder) {
    all.put("drydock.node.instance-id", "0-other");
    all.put("drydock.node.data", folder.toString());
    all.put("drydock.node.secret-file", Nodes.secret(folder, Nodes.SECRET, "rw-------"));
    all.put("drydock.node.read-only", "true");
    all.put("drydock.node.stop-with-stdin", "true");
    all.put("drydock.node.stop-grace", "1s");
    all.put("drydock.node.report-every", "2s");
    all.put("drydock.node.undo-window", "3m");
    all.put("drydock.node.sweep-every", "4s");
    all.put("drydock.node.activity-slots", "5");
    all.put("drydock.node.report-queue", "reports");
    all.put("drydock.node.drain-patience", "6s");
    all.put("drydock.http.host", "0.0.0.0");
    all.put("drydock.http.port", "1");
    all.put("drydock.http.address", "http://node-1:8001");
    all.put("drydock.http.request-bytes", "2KB");
    all.put("drydock.http.staging-bytes", "3KB");
    all.put("drydock.http.ingest-bytes", "4KB");
    all.put("drydock.http.ingest-rows", "41");
    all.put("drydock.http.ingest-file-bytes", "42KB");
    all.put("drydock.http.connections", "5");
    all.put("drydock.http.idle", "6s");
  }

  private static void engine(Map<String, String> all) {
    all.put("drydock.engine.read-pool", "17MB");
    all.put("drydock.engine.address-space", "8GB");
    all.put("drydock.engine.readers", "9");
    all.put("drydock.engine.threads-per-query", "91");
    all.put("drydock.engine.waiting", "10");
    all.put("drydock.engine.query-timeout", "11ms");
    all.put("drydock.engine.rows", "12");
    all.put("drydock.engine.answer-bytes", "13KB");
    all.put("drydock.engine.build-pool", "140MB");
    all.put("drydock.engine.child-heap", "150MB");
    all.put("drydock.engine.builds", "16");
    all.put("drydock.engine.spare-child", "false");
    all.put("drydock.engine.build-limit", "17m");
    all.put("drydock.engine.free-space", "18MB");
  }

  private static void temporal(Map<String, String> all, Path folder) {
    all.put("drydock.temporal.target", "other:2");
    all.put("drydock.temporal.namespace", "space");
    all.put("drydock.temporal.tls", "true");
    all.put("drydock.temporal.certificate", file(folder, "certificate"));
    all.put("drydock.temporal.key", file(folder, "key"));
    all.put("drydock.temporal.authority", file(folder, "authority"));
    all.put("drydock.temporal.server-name", "named");
    all.put("drydock.temporal.api-key", "token");
    all.put("drydock.temporal.forgets", "true");
    all.put("drydock.temporal.start-deadline", "1s");
    all.put("drydock.temporal.call-timeout", "102ms");
  }

  static Settings settings(Path folder) {
    return new Settings(
        new NodeSettings(
            "0-other",
            folder,
            folder.resolve("secret"),
            true,
            true,
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofMinutes(3),
            Duration.ofSeconds(4),
            5,
            "reports",
            Duration.ofSeconds(6)),
        http(),
        new ReadSettings(
            DataSize.ofMegabytes(17),
            DataSize.ofGigabytes(8),
            9,
            91,
            10,
            Duration.ofMillis(11),
            12,
            DataSize.ofKilobytes(13)),
        new BuildSettings(
            DataSize.ofMegabytes(140),
            DataSize.ofMegabytes(150),
            16,
            false,
            Duration.ofMinutes(17),
            DataSize.ofMegabytes(18)),
        temporal(folder));
  }

  private static HttpSettings http() {
    return new HttpSettings(
        "0.0.0.0",
        1,
        "http://node-1:8001",
        DataSize.ofKilobytes(2),
        DataSize.ofKilobytes(3),
        DataSize.ofKilobytes(4),
        41,
        DataSize.ofKilobytes(42),
        5,
        Duration.ofSeconds(6));
  }

  private static TemporalSettings temporal(Path folder) {
    return new TemporalSettings(
        "other:2",
        "space",
        true,
        folder.resolve("certificate"),
        folder.resolve("key"),
        folder.resolve("authority"),
        "named",
        "token",
        true,
        Duration.ofSeconds(1),
        Duration.ofMillis(102));
  }

  private static String file(Path folder, String name) {
    try {
      return Files.writeString(folder.resolve(name), name).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
