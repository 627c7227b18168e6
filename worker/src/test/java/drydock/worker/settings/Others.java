package drydock.worker.settings;

import drydock.ledger.LedgerSettings;
import drydock.operations.waits.FrameOptions;
import drydock.operations.waits.NodeOptions;
import drydock.operations.waits.OperationOptions;
import drydock.operations.waits.ProvisionOptions;
import drydock.process.settings.TemporalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// A value for every key that is not its default, and what the settings are then.
final class Others {
  private static final DispatchSettings DISPATCH =
      new DispatchSettings(
          Duration.ofMillis(13),
          14,
          Duration.ofSeconds(15),
          Duration.ofMillis(160),
          17,
          Duration.ofMillis(18),
          Duration.ofSeconds(19),
          20,
          Duration.ofSeconds(21));

  private Others() {}

  static Map<String, String> in(Path folder) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    ledger(all);
    temporal(all, folder);
    worker(all);
    dispatch(all);
    return all;
  }

  private static void ledger(Map<String, String> all) {
    all.put("drydock.ledger.url", "jdbc:postgresql://other:1/x");
    all.put("drydock.ledger.username", "other");
    all.put("drydock.ledger.password", "secret");
    all.put("drydock.ledger.owner-username", "owner");
    all.put("drydock.ledger.owner-password", "secret too");
    all.put("drydock.ledger.pool-size", "2");
    all.put("drydock.ledger.connection-timeout", "251ms");
    all.put("drydock.ledger.statement-timeout", "101ms");
    all.put("drydock.ledger.idle-timeout", "11s");
    all.put("drydock.ledger.max-lifetime", "31s");
    all.put("drydock.ledger.start-deadline", "0s");
    all.put("drydock.retention.done", "25h");
    all.put("drydock.retention.undone", "26h");
    all.put("drydock.retention.refused", "27h");
    all.put("drydock.retention.every", "13m");
    all.put("drydock.retention.batch", "14");
    all.put("drydock.finder.every", "22s");
    all.put("drydock.finder.quiet", "23ms");
    all.put("drydock.finder.page", "24");
    all.put("drydock.finder.failed-tasks", "25");
  }

  private static void temporal(Map<String, String> all, Path folder) throws IOException {
    all.put("drydock.temporal.target", "other:2");
    all.put("drydock.temporal.namespace", "space");
    all.put("drydock.temporal.task-queue", "queue");
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

  private static void worker(Map<String, String> all) {
    all.put("drydock.worker.activity-slots", "3");
    all.put("drydock.worker.local-activity-slots", "4");
    all.put("drydock.worker.workflow-slots", "5");
    all.put("drydock.worker.cached-workflows", "0");
    all.put("drydock.worker.stop-grace", "6s");
    all.put("drydock.worker.stop-with-stdin", "true");
    all.put("drydock.frame.step-timeout", "7s");
    all.put("drydock.frame.step-budget", "8s");
    all.put("drydock.frame.forced-budget", "8500ms");
    all.put("drydock.frame.door-limit", "103ms");
    all.put("drydock.frame.ledger-timeout", "9s");
    all.put("drydock.frame.first-retry", "10ms");
    all.put("drydock.frame.longest-retry", "11ms");
    all.put("drydock.frame.lease-wait", "13s");
    all.put("drydock.frame.look", "14ms");
    all.put("drydock.frame.look-apart", "15s");
    all.put("drydock.frame.patience", "12s");
    all.put("drydock.nodes.pick-up", "28s");
    all.put("drydock.nodes.call-timeout", "29s");
    all.put("drydock.nodes.call-budget", "30s");
    all.put("drydock.nodes.work-timeout", "31s");
    all.put("drydock.nodes.work-budget", "32s");
    all.put("drydock.nodes.heartbeat", "27s");
    all.put("drydock.nodes.first-retry", "33ms");
    all.put("drydock.nodes.longest-retry", "34ms");
    all.put("drydock.provision.machine", "35s");
    all.put("drydock.provision.volume", "36s");
  }

  static Settings settings(Path folder) {
    return new Settings(
        new LedgerSettings(
            "jdbc:postgresql://other:1/x",
            "other",
            "secret",
            "owner",
            "secret too",
            2,
            Duration.ofMillis(251),
            Duration.ofMillis(101),
            Duration.ofSeconds(11),
            Duration.ofSeconds(31),
            Duration.ZERO),
        new TemporalSettings(
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
            Duration.ofMillis(102)),
        new QueueSettings("queue"),
        new WorkerSettings(3, 4, 5, 0, Duration.ofSeconds(6), true),
        operations(),
        DISPATCH,
        new RetentionSettings(
            Duration.ofHours(25),
            Duration.ofHours(26),
            Duration.ofHours(27),
            Duration.ofMinutes(13),
            14),
        new FinderSettings(Duration.ofSeconds(22), Duration.ofMillis(23), 24, 25));
  }

  private static void dispatch(Map<String, String> all) {
    all.put("drydock.dispatch.poll-interval", "13ms");
    all.put("drydock.dispatch.batch", "14");
    all.put("drydock.dispatch.claim-lapse", "15s");
    all.put("drydock.dispatch.call-timeout", "160ms");
    all.put("drydock.dispatch.attempts", "17");
    all.put("drydock.dispatch.first-retry", "18ms");
    all.put("drydock.dispatch.longest-retry", "19s");
    all.put("drydock.dispatch.drain-rounds", "20");
    all.put("drydock.dispatch.drain-deadline", "21s");
  }

  private static OperationOptions operations() {
    return new OperationOptions(
        frame(),
        new NodeOptions(
            Duration.ofSeconds(28),
            Duration.ofSeconds(29),
            Duration.ofSeconds(30),
            Duration.ofSeconds(31),
            Duration.ofSeconds(32),
            Duration.ofSeconds(27),
            Duration.ofMillis(33),
            Duration.ofMillis(34)),
        new ProvisionOptions(Duration.ofSeconds(35), Duration.ofSeconds(36)));
  }

  private static FrameOptions frame() {
    return new FrameOptions(
        Duration.ofSeconds(7),
        Duration.ofSeconds(8),
        Duration.ofMillis(8500),
        Duration.ofMillis(103),
        Duration.ofSeconds(9),
        Duration.ofMillis(10),
        Duration.ofMillis(11),
        Duration.ofSeconds(13),
        Duration.ofMillis(14),
        Duration.ofSeconds(15),
        Duration.ofSeconds(12));
  }

  private static String file(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, name);
    return file.toString();
  }
}
